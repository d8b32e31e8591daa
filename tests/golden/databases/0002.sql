BEGIN TRANSACTION;
CREATE TABLE account (
	id VARCHAR(36) NOT NULL, 
	login VARCHAR(254) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	password_hash VARCHAR(200) NOT NULL, 
	recovery_hash VARCHAR(64), 
	is_sample BOOLEAN DEFAULT 0 NOT NULL, 
	created_at BIGINT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (login)
);
INSERT INTO "account" VALUES('01a2093c-fd46-7444-a1f5-02ede4b2dac4','alice','Alice','$argon2id$v=19$m=19456,t=2,p=1$8gcajoyBD5p4T/wzf2ve2Q$5SxTNSNjdZzRfBM9EsxMQZRPVQmlzJOCzh91EXbrQZ4','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795451320876);
INSERT INTO "account" VALUES('01a2093c-fd67-73d6-ab0b-d4d9f20701b1','bob','Bob','$argon2id$v=19$m=19456,t=2,p=1$8gcajoyBD5p4T/wzf2ve2Q$5SxTNSNjdZzRfBM9EsxMQZRPVQmlzJOCzh91EXbrQZ4','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795451320876);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE attempt (
	subject VARCHAR(64) NOT NULL, 
	window_at BIGINT NOT NULL, 
	count INTEGER NOT NULL, 
	PRIMARY KEY (subject)
);
INSERT INTO "attempt" VALUES('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630',1795451320876,1);
CREATE TABLE audit (
	id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	account_id VARCHAR(36), 
	action VARCHAR(60) NOT NULL, 
	object_id VARCHAR(64), 
	at BIGINT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "audit" VALUES('01a2093c-ffb9-7230-ae49-ff940275240e',NULL,'01a2093c-fd46-7444-a1f5-02ede4b2dac4','sign_in',NULL,1795451320876);
INSERT INTO "audit" VALUES('01a2093d-03d7-7502-b1e8-2fc7c38d2bd8','01a2093c-fd68-7491-9761-3171eee54a82','01a2093c-fd46-7444-a1f5-02ede4b2dac4','unknown_id','01a2093d-03a5-71b2-8e2c-ed9750012957',1795451323317);
CREATE TABLE device (
	household_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	label VARCHAR(80) NOT NULL, 
	unsent INTEGER DEFAULT '0' NOT NULL, 
	first_seen_at BIGINT NOT NULL, 
	last_contact_at BIGINT NOT NULL, 
	PRIMARY KEY (household_id, id), 
	FOREIGN KEY(household_id) REFERENCES household (id)
);
INSERT INTO "device" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4','Phone',0,1795451322556,1795451323568);
INSERT INTO "device" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-0074-76c1-bef3-054e2feb2cef','01a2093c-fd67-73d6-ab0b-d4d9f20701b1','Phone',0,1795451322673,1795451322673);
CREATE TABLE household (
	id VARCHAR(36) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	seq BIGINT DEFAULT '0' NOT NULL, 
	agreed BIGINT DEFAULT '1' NOT NULL, 
	is_sample BOOLEAN DEFAULT 0 NOT NULL, 
	created_at BIGINT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "household" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','Alice''s place',11,8,0,1795451320876);
CREATE TABLE invitation (
	household_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	role VARCHAR(10) NOT NULL, 
	person_id VARCHAR(36), 
	secret_hash VARCHAR(64) NOT NULL, 
	code_hash VARCHAR(64) NOT NULL, 
	created_by VARCHAR(36) NOT NULL, 
	created_at BIGINT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	used_at BIGINT, 
	used_by VARCHAR(36), 
	revoked_at BIGINT, 
	PRIMARY KEY (household_id, id), 
	FOREIGN KEY(household_id) REFERENCES household (id), 
	UNIQUE (secret_hash), 
	UNIQUE (code_hash)
);
INSERT INTO "invitation" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093c-ffa9-73ea-8888-fb9ee80dff2d','adult',NULL,'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9','2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451320876,1795537720876,NULL,NULL,NULL);
INSERT INTO "invitation" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093c-ffad-7536-91cb-9452b83ab909','adult',NULL,'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0','a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451320876,1795537720876,NULL,NULL,NULL);
CREATE TABLE job (
	name VARCHAR(60) NOT NULL, 
	holder VARCHAR(36), 
	held_until BIGINT, 
	done_at BIGINT, 
	failed_at BIGINT, 
	fault VARCHAR(300), 
	PRIMARY KEY (name)
);
CREATE TABLE member (
	household_id VARCHAR(36) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	role VARCHAR(10) NOT NULL, 
	person_id VARCHAR(36), 
	generation BIGINT DEFAULT '1' NOT NULL, 
	joined_at BIGINT NOT NULL, 
	PRIMARY KEY (household_id, account_id), 
	FOREIGN KEY(household_id) REFERENCES household (id), 
	FOREIGN KEY(account_id) REFERENCES account (id)
);
INSERT INTO "member" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093c-fd46-7444-a1f5-02ede4b2dac4','owner','01a2093c-fdac-75da-a486-23f9eb9d1f1c',1,1795451320876);
INSERT INTO "member" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093c-fd67-73d6-ab0b-d4d9f20701b1','adult','01a2093c-ff89-71f2-8772-6fc146adcd19',1,1795451320876);
CREATE TABLE op (
	household_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	seq BIGINT, 
	act VARCHAR(36) NOT NULL, 
	record_id VARCHAR(36) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	status VARCHAR(10) NOT NULL, 
	code VARCHAR(40), 
	hash VARCHAR(64) NOT NULL, 
	stamp BIGINT NOT NULL, 
	body JSON NOT NULL, 
	device VARCHAR(36) NOT NULL, 
	actor VARCHAR(36) NOT NULL, 
	received_at BIGINT NOT NULL, 
	PRIMARY KEY (household_id, id), 
	CONSTRAINT op_seq UNIQUE (household_id, seq), 
	FOREIGN KEY(household_id) REFERENCES household (id)
);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5ce3f45fddda',1,'01a2093d-016b-7619-96c1-5ce4dbafa749','01a2093d-016b-7619-96c1-5ce2bd74f69e','product','applied',NULL,'2080b13daf4e4e9487a6f8520595c737d5aa40f81462503bb25e8b787db4c4b7',1795451322731,'{"after":[],"at":1795451322731,"base":0,"set":{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"},"schema":1}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451322739);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5ce6e2b5199f',2,'01a2093d-016b-7619-96c1-5ce720e0e8d3','01a2093d-016b-7619-96c1-5ce52988c5a0','meal','applied',NULL,'a28038272ee2e3737ad911756392f66dd7747f63f1c3ddd55b1fe9b9ff0939f9',1795451322731,'{"after":[],"at":1795451322731,"base":0,"set":{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-fdac-75da-a486-23f9eb9d1f1c"},"schema":1}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451322739);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5ce9c80cf077',3,'01a2093d-016b-7619-96c1-5ce720e0e8d3','01a2093d-016b-7619-96c1-5ce83e826f14','dose','applied',NULL,'26298cb3e027ad605d575d7e61c889a209b6102d73afbcbb35acdfb92843c559',1795451322731,'{"after":[],"at":1795451322731,"base":0,"set":{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-fdac-75da-a486-23f9eb9d1f1c","product":"01a2093d-016b-7619-96c1-5ce2bd74f69e","quantity":{"amount":5,"unit":"g"}},"schema":1}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451322739);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5cebf33589ae',4,'01a2093d-016b-7619-96c1-5cec18ef5772','01a2093d-016b-7619-96c1-5cead4383b6e','meal','applied',NULL,'5612180b2ad04d799c6f4501590f197086e8605b2877a894bfe9f33390a124df',1795451322731,'{"after":[],"at":1795451322731,"base":0,"set":{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-fdac-75da-a486-23f9eb9d1f1c"},"schema":1}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451322739);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5ceefc9ea19f',5,'01a2093d-016b-7619-96c1-5cef8b6dab8e','01a2093d-016b-7619-96c1-5ced46d67d4d','note','applied',NULL,'749cf71f55db80b1b77ddc72f4262d7e134f2b3c39251c21c5cfad35c7755504',1795451322731,'{"after":[],"at":1795451322731,"base":0,"set":{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-fdac-75da-a486-23f9eb9d1f1c","words":"a mistake"},"schema":1}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451322739);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5cf18e3bb216',6,'01a2093d-016b-7619-96c1-5cf2108a5d98','01a2093d-016b-7619-96c1-5cf016e94570','note','applied',NULL,'25a61a1711fa2d0e62d1780c83264e6f81afb454b8f10cef3054a2b0f6267a7b',1795451322731,'{"after":[],"at":1795451322731,"base":0,"set":{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-fdac-75da-a486-23f9eb9d1f1c","words":"kept"},"schema":1}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451322739);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-0213-7206-a8b8-563841564f30',7,'01a2093d-0213-7206-a8b8-5639c5108abf','01a2093d-016b-7619-96c1-5cead4383b6e','meal','applied',NULL,'e95131da46cb140f567bd2d0f47743563a40ee45587e33a659e8e6e9945506ff',1795451322899,'{"after":[],"at":1795451322899,"base":4,"set":{"note":"with leek"},"schema":1}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451322908);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-0213-7206-a8b8-563a0e088771',8,'01a2093d-0213-7206-a8b8-563bb7ca34db','01a2093d-016b-7619-96c1-5cead4383b6e','meal','merged',NULL,'7816c52fa29709a4847cede210a6c042bf9f65337ff659639acf37a4983a0c73',1795451322899,'{"after":[],"at":1795451322899,"base":4,"set":{"note":"without leek"},"schema":1}','01a2093d-0074-76c1-bef3-054e2feb2cef','01a2093c-fd67-73d6-ab0b-d4d9f20701b1',1795451322995);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-030d-7694-bacd-493396865a90',9,'01a2093d-030d-7694-bacd-49340da50a1e','01a2093d-016b-7619-96c1-5ced46d67d4d','note','applied',NULL,'8f6675e64b5f504c9e5984c542f68c0b2f66e995e4fa49fe6d56c26733434790',1795451323149,'{"after":[],"at":1795451323149,"base":5,"set":{"deleted":true},"schema":1}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451323168);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-0351-7301-a72e-88548554d72e',NULL,'01a2093d-0351-7301-a72e-8855de0733b0','01a2093d-0351-7301-a72e-8853adc5842c','note','rejected','bad_value','6ce9c82c496733b604b2d5908f0d76cecedd312c3287361b94a088d42f82af66',1795451323217,'{"after":[],"at":1795451323217,"base":0,"set":{"occurred":{"around":false,"at":1790000300000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-fdac-75da-a486-23f9eb9d1f1c","words":""},"schema":1,"fields":{"words":"String should have at least 1 character"}}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451323235);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-03a5-71b2-8e2c-ed982bae619c',NULL,'01a2093d-03a5-71b2-8e2c-ed994e79421d','01a2093d-03a5-71b2-8e2c-ed9750012957','note','held','unknown_record','a015bd348c07da1856d746b7168630a5d8debb21a8a8a05b06a46b3c2417df6e',1795451323301,'{"after":[],"at":1795451323301,"base":7,"set":{"words":"of a record nobody knows"},"schema":1}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451323317);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-03a5-71b2-8e2c-ed9b43d8ca8b',NULL,'01a2093d-03a5-71b2-8e2c-ed9cb45134c1','01a2093d-03a5-71b2-8e2c-ed9acab83eea','weather_of_tomorrow','held','unknown_kind','6e6dccc709241c41c89e63b5d214bf688562c3d45ec2b60cef33f40b9405f6c7',1795451323301,'{"after":[],"at":1795451323301,"base":0,"set":{"words":"rain"},"schema":1}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451323317);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-0426-7633-898f-ff1a9081efd9',10,'01a2093d-0426-7633-898f-ff1bc8119782','01a2093d-0426-7633-898f-ff190da1d2ef','note','applied',NULL,'19bc51ce8a7ec4baca53fc7140e30788b2c96cfaacc0d14a08e5c0e403f79e54',1795451323430,'{"after":[],"at":1795451323430,"base":0,"set":{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-ff89-71f2-8772-6fc146adcd19","words":"Bob''s own"},"schema":1}','01a2093d-0074-76c1-bef3-054e2feb2cef','01a2093c-fd67-73d6-ab0b-d4d9f20701b1',1795451323444);
INSERT INTO "op" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-04aa-71da-9972-743e03f2505d',11,'01a2093d-04aa-71da-9972-743ff9019399','01a2093d-016b-7619-96c1-5cf016e94570','note','applied',NULL,'41c67ef667b562b119bce8fa4482c5b95e54b1128969f3834622602fbf9b1655',1795451323562,'{"after":[],"at":1795451323562,"base":6,"set":{"words":"kept, and changed since"},"schema":1}','01a2093d-0074-76c1-bef3-054da6e62f41','01a2093c-fd46-7444-a1f5-02ede4b2dac4',1795451323568);
CREATE TABLE person (
	household_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	colour VARCHAR(12) NOT NULL, 
	account_id VARCHAR(36), 
	is_child BOOLEAN DEFAULT 0 NOT NULL, 
	birth_year INTEGER, 
	zone VARCHAR(64) NOT NULL, 
	day_start VARCHAR(5) DEFAULT '04:00' NOT NULL, 
	eaten_sight VARCHAR(10) NOT NULL, 
	felt_sight VARCHAR(10) NOT NULL, 
	position INTEGER DEFAULT '0' NOT NULL, 
	created_at BIGINT NOT NULL, 
	archived_at BIGINT, 
	PRIMARY KEY (household_id, id), 
	FOREIGN KEY(household_id) REFERENCES household (id)
);
INSERT INTO "person" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093c-fdac-75da-a486-23f9eb9d1f1c','Alice','beet','01a2093c-fd46-7444-a1f5-02ede4b2dac4',0,NULL,'Europe/Berlin','04:00','household','private',0,1795451320876,NULL);
INSERT INTO "person" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093c-ff89-71f2-8772-6fc146adcd19','Bob','teal','01a2093c-fd67-73d6-ab0b-d4d9f20701b1',0,NULL,'Europe/Berlin','04:00','household','private',1,1795451320876,NULL);
INSERT INTO "person" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093c-ff9f-73b5-a124-69932ec05571','Kim','iris',NULL,0,NULL,'Europe/Berlin','04:00','household','household',2,1795451320876,NULL);
CREATE TABLE phone_code (
	code_hash VARCHAR(64) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	expires_at BIGINT NOT NULL, 
	used_at BIGINT, 
	PRIMARY KEY (code_hash), 
	FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);
INSERT INTO "phone_code" VALUES('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988','01a2093c-fd46-7444-a1f5-02ede4b2dac4','01a2093c-fd68-7491-9761-3171eee54a82',1795451920876,NULL);
CREATE TABLE record (
	household_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	part VARCHAR(10) NOT NULL, 
	person_id VARCHAR(36), 
	occurred_at BIGINT, 
	seq BIGINT NOT NULL, 
	last_op VARCHAR(36) NOT NULL, 
	author VARCHAR(36) NOT NULL, 
	editor VARCHAR(36), 
	device VARCHAR(36) NOT NULL, 
	created_at BIGINT NOT NULL, 
	edited_at BIGINT, 
	deleted BOOLEAN DEFAULT 0 NOT NULL, 
	doc JSON NOT NULL, 
	v0 BIGINT NOT NULL, 
	fv JSON NOT NULL, 
	conflicts JSON, 
	PRIMARY KEY (household_id, id), 
	CONSTRAINT record_seq UNIQUE (household_id, seq), 
	FOREIGN KEY(household_id) REFERENCES household (id)
);
INSERT INTO "record" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5ce2bd74f69e','product','household',NULL,NULL,1,'01a2093d-016b-7619-96c1-5ce3f45fddda','01a2093c-fd46-7444-a1f5-02ede4b2dac4',NULL,'01a2093d-0074-76c1-bef3-054da6e62f41',1795451322739,NULL,0,'{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"}',1,'{}',NULL);
INSERT INTO "record" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5ce52988c5a0','meal','eaten','01a2093c-fdac-75da-a486-23f9eb9d1f1c',1790000000000,2,'01a2093d-016b-7619-96c1-5ce6e2b5199f','01a2093c-fd46-7444-a1f5-02ede4b2dac4',NULL,'01a2093d-0074-76c1-bef3-054da6e62f41',1795451322739,NULL,0,'{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-fdac-75da-a486-23f9eb9d1f1c"}',2,'{}',NULL);
INSERT INTO "record" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5ce83e826f14','dose','eaten','01a2093c-fdac-75da-a486-23f9eb9d1f1c',1790000060000,3,'01a2093d-016b-7619-96c1-5ce9c80cf077','01a2093c-fd46-7444-a1f5-02ede4b2dac4',NULL,'01a2093d-0074-76c1-bef3-054da6e62f41',1795451322739,NULL,0,'{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-fdac-75da-a486-23f9eb9d1f1c","product":"01a2093d-016b-7619-96c1-5ce2bd74f69e","quantity":{"amount":5,"unit":"g"}}',3,'{}',NULL);
INSERT INTO "record" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5cead4383b6e','meal','eaten','01a2093c-fdac-75da-a486-23f9eb9d1f1c',1790000120000,8,'01a2093d-0213-7206-a8b8-563a0e088771','01a2093c-fd46-7444-a1f5-02ede4b2dac4','01a2093c-fd67-73d6-ab0b-d4d9f20701b1','01a2093d-0074-76c1-bef3-054da6e62f41',1795451322739,1795451322995,0,'{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-fdac-75da-a486-23f9eb9d1f1c","note":"without leek"}',4,'{"note":8}','{"note":[{"value":"with leek","by":"01a2093c-fd46-7444-a1f5-02ede4b2dac4","at":1795451322899,"op":"01a2093d-0213-7206-a8b8-563841564f30","seq":7}]}');
INSERT INTO "record" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5ced46d67d4d','note','felt','01a2093c-fdac-75da-a486-23f9eb9d1f1c',1790000180000,9,'01a2093d-030d-7694-bacd-493396865a90','01a2093c-fd46-7444-a1f5-02ede4b2dac4','01a2093c-fd46-7444-a1f5-02ede4b2dac4','01a2093d-0074-76c1-bef3-054da6e62f41',1795451322739,1795451323168,1,'{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-fdac-75da-a486-23f9eb9d1f1c","words":"a mistake","deleted":true}',5,'{"deleted":9}',NULL);
INSERT INTO "record" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-016b-7619-96c1-5cf016e94570','note','felt','01a2093c-fdac-75da-a486-23f9eb9d1f1c',1790000240000,11,'01a2093d-04aa-71da-9972-743e03f2505d','01a2093c-fd46-7444-a1f5-02ede4b2dac4','01a2093c-fd46-7444-a1f5-02ede4b2dac4','01a2093d-0074-76c1-bef3-054da6e62f41',1795451322739,1795451323568,0,'{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-fdac-75da-a486-23f9eb9d1f1c","words":"kept, and changed since"}',6,'{"words":11}',NULL);
INSERT INTO "record" VALUES('01a2093c-fd68-7491-9761-3171eee54a82','01a2093d-0426-7633-898f-ff190da1d2ef','note','felt','01a2093c-ff89-71f2-8772-6fc146adcd19',1790000360000,10,'01a2093d-0426-7633-898f-ff1a9081efd9','01a2093c-fd67-73d6-ab0b-d4d9f20701b1',NULL,'01a2093d-0074-76c1-bef3-054e2feb2cef',1795451323444,NULL,0,'{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a2093c-ff89-71f2-8772-6fc146adcd19","words":"Bob''s own"}',10,'{}',NULL);
CREATE TABLE session (
	id_hash VARCHAR(64) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	label VARCHAR(80) NOT NULL, 
	created_at BIGINT NOT NULL, 
	last_seen_at BIGINT NOT NULL, 
	idle_expires_at BIGINT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	reauth_at BIGINT NOT NULL, 
	PRIMARY KEY (id_hash), 
	FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);
INSERT INTO "session" VALUES('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa','01a2093c-fd46-7444-a1f5-02ede4b2dac4',NULL,'Android · Chrome',1795451322319,1795451322319,4102444800000,4102444800000,1795451322319);
INSERT INTO "session" VALUES('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e','01a2093c-fd67-73d6-ab0b-d4d9f20701b1',NULL,'Android · Chrome',1795451322401,1795451322401,4102444800000,4102444800000,1795451322401);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX audit_household ON audit (household_id, at);
CREATE INDEX member_account ON member (account_id);
CREATE INDEX record_occurred ON record (household_id, occurred_at);
CREATE INDEX op_record ON op (household_id, record_id);
COMMIT;
