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
INSERT INTO "account" VALUES('01a20939-e9d1-771b-a742-5a58ff8a2658','alice','Alice','$argon2id$v=19$m=19456,t=2,p=1$BibCNyRb2pH2hkdotPKhOw$HrqQyjlYZYk+j/sCki4IaMO6YrWH0mMgThdxE32eQpI','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795451119888);
INSERT INTO "account" VALUES('01a20939-e9d4-76a0-89d6-2155e07d37fa','bob','Bob','$argon2id$v=19$m=19456,t=2,p=1$BibCNyRb2pH2hkdotPKhOw$HrqQyjlYZYk+j/sCki4IaMO6YrWH0mMgThdxE32eQpI','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795451119888);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE attempt (
	subject VARCHAR(64) NOT NULL, 
	window_at BIGINT NOT NULL, 
	count INTEGER NOT NULL, 
	PRIMARY KEY (subject)
);
INSERT INTO "attempt" VALUES('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630',1795451119888,1);
CREATE TABLE audit (
	id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	account_id VARCHAR(36), 
	action VARCHAR(60) NOT NULL, 
	object_id VARCHAR(64), 
	at BIGINT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "audit" VALUES('01a20939-eb81-72ab-b188-c8a09d7e3c67',NULL,'01a20939-e9d1-771b-a742-5a58ff8a2658','sign_in',NULL,1795451119888);
INSERT INTO "audit" VALUES('01a20939-ee1a-7767-baee-76516d78e599','01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-e9d1-771b-a742-5a58ff8a2658','unknown_id','01a20939-ee06-7245-9246-d71ba125572b',1795451121161);
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
INSERT INTO "device" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658','Phone',0,1795451120647,1795451121316);
INSERT INTO "device" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ebf5-7385-bbbb-68938a7a9a65','01a20939-e9d4-76a0-89d6-2155e07d37fa','Phone',0,1795451120770,1795451120770);
CREATE TABLE household (
	id VARCHAR(36) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	seq BIGINT DEFAULT '0' NOT NULL, 
	agreed BIGINT DEFAULT '1' NOT NULL, 
	is_sample BOOLEAN DEFAULT 0 NOT NULL, 
	created_at BIGINT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "household" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','Alice''s place',11,8,0,1795451119888);
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
INSERT INTO "invitation" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-eb63-76b3-a67a-81a3c50a7313','adult',NULL,'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9','2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451119888,1795537519888,NULL,NULL,NULL);
INSERT INTO "invitation" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-eb6b-7492-b4e8-ed916d44ac6a','adult',NULL,'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0','a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451119888,1795537519888,NULL,NULL,NULL);
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
INSERT INTO "member" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-e9d1-771b-a742-5a58ff8a2658','owner','01a20939-e9f5-7483-9a31-a352ed6d1b1c',1,1795451119888);
INSERT INTO "member" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-e9d4-76a0-89d6-2155e07d37fa','adult','01a20939-eb57-7683-b3de-9677d1c14375',1,1795451119888);
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
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52e7a80ea908',1,'01a20939-ec9e-756c-8442-52e8b4c3e604','01a20939-ec9e-756c-8442-52e66db07c56','product','applied',NULL,'edb3abc112bcce3928ca52d6e4480da9e6f366901448867142c06a8ab7c84221',1795451120798,'{"after":[],"at":1795451120798,"base":0,"set":{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"},"schema":1}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451120801);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52eae6593638',2,'01a20939-ec9e-756c-8442-52ebd768b8d2','01a20939-ec9e-756c-8442-52e945b71943','meal','applied',NULL,'7f3f59812f21e20561fb27563aaacb61471a53ae39d973002a915555cf2d5f26',1795451120798,'{"after":[],"at":1795451120798,"base":0,"set":{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-e9f5-7483-9a31-a352ed6d1b1c"},"schema":1}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451120801);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52ed51212913',3,'01a20939-ec9e-756c-8442-52ebd768b8d2','01a20939-ec9e-756c-8442-52ec3db3b130','dose','applied',NULL,'4f3bf75ab61daf2c19605556bcfe986af5c0e914357ac39535c4d325bb0d2146',1795451120798,'{"after":[],"at":1795451120798,"base":0,"set":{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-e9f5-7483-9a31-a352ed6d1b1c","product":"01a20939-ec9e-756c-8442-52e66db07c56","quantity":{"amount":5,"unit":"g"}},"schema":1}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451120801);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52ef7d0d5610',4,'01a20939-ec9e-756c-8442-52f0579d427a','01a20939-ec9e-756c-8442-52eed00e83bf','meal','applied',NULL,'83d191583303a8b04a283dea8abfbfe8cae1dab155fa656f01b21cd9f9f1d715',1795451120798,'{"after":[],"at":1795451120798,"base":0,"set":{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-e9f5-7483-9a31-a352ed6d1b1c"},"schema":1}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451120801);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52f2364cb457',5,'01a20939-ec9e-756c-8442-52f3133fa6ad','01a20939-ec9e-756c-8442-52f1f76a54b5','note','applied',NULL,'a19515693eaa218a1ce1020fdb185c574e3425178af0ef3104afc5a53c4eb6b7',1795451120798,'{"after":[],"at":1795451120798,"base":0,"set":{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-e9f5-7483-9a31-a352ed6d1b1c","words":"a mistake"},"schema":1}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451120801);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52f5f1a7fcba',6,'01a20939-ec9e-756c-8442-52f67752d4ac','01a20939-ec9e-756c-8442-52f437e67195','note','applied',NULL,'4350bd2c9c805ef9db9151c6f5e14a74dd35f907b7313569f6cc9aaff6e5f284',1795451120798,'{"after":[],"at":1795451120798,"base":0,"set":{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-e9f5-7483-9a31-a352ed6d1b1c","words":"kept"},"schema":1}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451120801);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ed4a-7601-859c-981170ac0e1d',7,'01a20939-ed4a-7601-859c-98124b69f570','01a20939-ec9e-756c-8442-52eed00e83bf','meal','applied',NULL,'86c08ca120a70316d93d237a60b9f6e62bb4b328ad8e5579bf6a173122b5c51f',1795451120970,'{"after":[],"at":1795451120970,"base":4,"set":{"note":"with leek"},"schema":1}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451120992);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ed4a-7601-859c-9813e3c7418c',8,'01a20939-ed4a-7601-859c-981420718efb','01a20939-ec9e-756c-8442-52eed00e83bf','meal','merged',NULL,'cc692b52ee27fb319c12826ed5ba5353e55b4ae1ae207d7887e318177ab65b1a',1795451120970,'{"after":[],"at":1795451120970,"base":4,"set":{"note":"without leek"},"schema":1}','01a20939-ebf5-7385-bbbb-68938a7a9a65','01a20939-e9d4-76a0-89d6-2155e07d37fa',1795451121045);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-edcb-74ac-8bac-111c26b02d94',9,'01a20939-edcb-74ac-8bac-111d8353b7f8','01a20939-ec9e-756c-8442-52f1f76a54b5','note','applied',NULL,'a5f7a938af61a9e3904fb23f31e979a2decd937fed770e40b8952564bd8b77d5',1795451121099,'{"after":[],"at":1795451121099,"base":5,"set":{"deleted":true},"schema":1}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451121100);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-eded-719b-bd74-e46265f20423',NULL,'01a20939-eded-719b-bd74-e46381548bbe','01a20939-eded-719b-bd74-e4612127ef52','note','rejected','bad_value','98308abf0d2a35865ea96c4faf53ef638c29bb380a9040f6ca1a7a79e8b2d7b3',1795451121133,'{"after":[],"at":1795451121133,"base":0,"set":{"occurred":{"around":false,"at":1790000300000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-e9f5-7483-9a31-a352ed6d1b1c","words":""},"schema":1,"fields":{"words":"String should have at least 1 character"}}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451121135);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ee06-7245-9246-d71c545b0448',NULL,'01a20939-ee06-7245-9246-d71d62dac6a8','01a20939-ee06-7245-9246-d71ba125572b','note','held','unknown_record','fe9d39025211a53a27f7f7be90ff5083312d3ab4ce2e9c91beb7e3367318fd30',1795451121158,'{"after":[],"at":1795451121158,"base":7,"set":{"words":"of a record nobody knows"},"schema":1}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451121161);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ee06-7245-9246-d71fb40b1e1c',NULL,'01a20939-ee06-7245-9246-d7208d2e25fe','01a20939-ee06-7245-9246-d71ed156960b','weather_of_tomorrow','held','unknown_kind','d80ba9091c198989ab8ab19770839669a8e355717d1f714d7e323727c3acf67b',1795451121158,'{"after":[],"at":1795451121158,"base":0,"set":{"words":"rain"},"schema":1}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451121161);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ee67-71a2-a6e0-5c31ed2d8a23',10,'01a20939-ee67-71a2-a6e0-5c3272d01291','01a20939-ee67-71a2-a6e0-5c30819c5f92','note','applied',NULL,'f187879071e8d5d43d7c1915c072343a4cbd54b984a3a80ea6fefc57eae3bb46',1795451121255,'{"after":[],"at":1795451121255,"base":0,"set":{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-eb57-7683-b3de-9677d1c14375","words":"Bob''s own"},"schema":1}','01a20939-ebf5-7385-bbbb-68938a7a9a65','01a20939-e9d4-76a0-89d6-2155e07d37fa',1795451121272);
INSERT INTO "op" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ee99-72d9-8fb3-cbc66b1208ad',11,'01a20939-ee99-72d9-8fb3-cbc7533263cb','01a20939-ec9e-756c-8442-52f437e67195','note','applied',NULL,'fccc05396d505dd2e531e0078182d886b229be9daa1a1c5fe40a68a149804a60',1795451121305,'{"after":[],"at":1795451121305,"base":6,"set":{"words":"kept, and changed since"},"schema":1}','01a20939-ebf5-7385-bbbb-689257b3c5bc','01a20939-e9d1-771b-a742-5a58ff8a2658',1795451121316);
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
INSERT INTO "person" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-e9f5-7483-9a31-a352ed6d1b1c','Alice','beet','01a20939-e9d1-771b-a742-5a58ff8a2658',0,NULL,'Europe/Berlin','04:00','household','private',0,1795451119888,NULL);
INSERT INTO "person" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-eb57-7683-b3de-9677d1c14375','Bob','teal','01a20939-e9d4-76a0-89d6-2155e07d37fa',0,NULL,'Europe/Berlin','04:00','household','private',1,1795451119888,NULL);
INSERT INTO "person" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-eb63-76b3-a67a-81a2cbc812a0','Kim','iris',NULL,0,NULL,'Europe/Berlin','04:00','household','household',2,1795451119888,NULL);
CREATE TABLE phone_code (
	code_hash VARCHAR(64) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	expires_at BIGINT NOT NULL, 
	used_at BIGINT, 
	PRIMARY KEY (code_hash), 
	FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);
INSERT INTO "phone_code" VALUES('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988','01a20939-e9d1-771b-a742-5a58ff8a2658','01a20939-e9d4-76a0-89d6-2156cc2d9d77',1795451719888,NULL);
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
INSERT INTO "record" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52e66db07c56','product','household',NULL,NULL,1,'01a20939-ec9e-756c-8442-52e7a80ea908','01a20939-e9d1-771b-a742-5a58ff8a2658',NULL,'01a20939-ebf5-7385-bbbb-689257b3c5bc',1795451120801,NULL,0,'{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"}',1,'{}',NULL);
INSERT INTO "record" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52e945b71943','meal','eaten','01a20939-e9f5-7483-9a31-a352ed6d1b1c',1790000000000,2,'01a20939-ec9e-756c-8442-52eae6593638','01a20939-e9d1-771b-a742-5a58ff8a2658',NULL,'01a20939-ebf5-7385-bbbb-689257b3c5bc',1795451120801,NULL,0,'{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-e9f5-7483-9a31-a352ed6d1b1c"}',2,'{}',NULL);
INSERT INTO "record" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52ec3db3b130','dose','eaten','01a20939-e9f5-7483-9a31-a352ed6d1b1c',1790000060000,3,'01a20939-ec9e-756c-8442-52ed51212913','01a20939-e9d1-771b-a742-5a58ff8a2658',NULL,'01a20939-ebf5-7385-bbbb-689257b3c5bc',1795451120801,NULL,0,'{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-e9f5-7483-9a31-a352ed6d1b1c","product":"01a20939-ec9e-756c-8442-52e66db07c56","quantity":{"amount":5,"unit":"g"}}',3,'{}',NULL);
INSERT INTO "record" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52eed00e83bf','meal','eaten','01a20939-e9f5-7483-9a31-a352ed6d1b1c',1790000120000,8,'01a20939-ed4a-7601-859c-9813e3c7418c','01a20939-e9d1-771b-a742-5a58ff8a2658','01a20939-e9d4-76a0-89d6-2155e07d37fa','01a20939-ebf5-7385-bbbb-689257b3c5bc',1795451120801,1795451121045,0,'{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-e9f5-7483-9a31-a352ed6d1b1c","note":"without leek"}',4,'{"note":8}','{"note":[{"value":"with leek","by":"01a20939-e9d1-771b-a742-5a58ff8a2658","at":1795451120970,"op":"01a20939-ed4a-7601-859c-981170ac0e1d","seq":7}]}');
INSERT INTO "record" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52f1f76a54b5','note','felt','01a20939-e9f5-7483-9a31-a352ed6d1b1c',1790000180000,9,'01a20939-edcb-74ac-8bac-111c26b02d94','01a20939-e9d1-771b-a742-5a58ff8a2658','01a20939-e9d1-771b-a742-5a58ff8a2658','01a20939-ebf5-7385-bbbb-689257b3c5bc',1795451120801,1795451121100,1,'{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-e9f5-7483-9a31-a352ed6d1b1c","words":"a mistake","deleted":true}',5,'{"deleted":9}',NULL);
INSERT INTO "record" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ec9e-756c-8442-52f437e67195','note','felt','01a20939-e9f5-7483-9a31-a352ed6d1b1c',1790000240000,11,'01a20939-ee99-72d9-8fb3-cbc66b1208ad','01a20939-e9d1-771b-a742-5a58ff8a2658','01a20939-e9d1-771b-a742-5a58ff8a2658','01a20939-ebf5-7385-bbbb-689257b3c5bc',1795451120801,1795451121316,0,'{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-e9f5-7483-9a31-a352ed6d1b1c","words":"kept, and changed since"}',6,'{"words":11}',NULL);
INSERT INTO "record" VALUES('01a20939-e9d4-76a0-89d6-2156cc2d9d77','01a20939-ee67-71a2-a6e0-5c30819c5f92','note','felt','01a20939-eb57-7683-b3de-9677d1c14375',1790000360000,10,'01a20939-ee67-71a2-a6e0-5c31ed2d8a23','01a20939-e9d4-76a0-89d6-2155e07d37fa',NULL,'01a20939-ebf5-7385-bbbb-68938a7a9a65',1795451121272,NULL,0,'{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20939-eb57-7683-b3de-9677d1c14375","words":"Bob''s own"}',10,'{}',NULL);
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
INSERT INTO "session" VALUES('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa','01a20939-e9d1-771b-a742-5a58ff8a2658',NULL,'Android · Chrome',1795451120538,1795451120538,4102444800000,4102444800000,1795451120538);
INSERT INTO "session" VALUES('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e','01a20939-e9d4-76a0-89d6-2155e07d37fa',NULL,'Android · Chrome',1795451120596,1795451120596,4102444800000,4102444800000,1795451120596);
CREATE INDEX session_account ON session (account_id);
CREATE INDEX audit_household ON audit (household_id, at);
CREATE INDEX member_account ON member (account_id);
CREATE INDEX record_occurred ON record (household_id, occurred_at);
CREATE INDEX op_record ON op (household_id, record_id);
COMMIT;
