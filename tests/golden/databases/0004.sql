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
INSERT INTO "account" VALUES('01a20aad-bc39-73ec-b2a6-f945d8984d63','alice','Alice','$argon2id$v=19$m=19456,t=2,p=1$Ky7LNY42FJhc2/QT4GC0iQ$y96IHDsBVd29zgCZC2ip9OH6959TN76EGLom/rNmu98','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795475487745);
INSERT INTO "account" VALUES('01a20aad-bc3b-76a6-9b44-d0cff0d7eee9','bob','Bob','$argon2id$v=19$m=19456,t=2,p=1$Ky7LNY42FJhc2/QT4GC0iQ$y96IHDsBVd29zgCZC2ip9OH6959TN76EGLom/rNmu98','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795475487745);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0004');
CREATE TABLE attempt (
	subject VARCHAR(64) NOT NULL, 
	window_at BIGINT NOT NULL, 
	count INTEGER NOT NULL, 
	PRIMARY KEY (subject)
);
INSERT INTO "attempt" VALUES('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630',1795475487745,1);
CREATE TABLE audit (
	id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	account_id VARCHAR(36), 
	action VARCHAR(60) NOT NULL, 
	object_id VARCHAR(64), 
	at BIGINT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "audit" VALUES('01a20aad-bc54-7090-b28c-784487e5550e',NULL,'01a20aad-bc39-73ec-b2a6-f945d8984d63','sign_in',NULL,1795475487745);
INSERT INTO "audit" VALUES('01a20aad-bca3-7411-afbb-777539b52190','01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc39-73ec-b2a6-f945d8984d63','unknown_id','01a20aad-bca0-71a6-bf38-76f94ef12afe',1795475487905);
CREATE TABLE device (
	household_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	label VARCHAR(80) NOT NULL, 
	unsent INTEGER DEFAULT '0' NOT NULL, 
	first_seen_at BIGINT NOT NULL, 
	last_contact_at BIGINT NOT NULL, forgot_at BIGINT, forgot_unsent INTEGER, successor VARCHAR(36), name VARCHAR(40), revoked_at BIGINT, 
	PRIMARY KEY (household_id, id), 
	FOREIGN KEY(household_id) REFERENCES household (id)
);
INSERT INTO "device" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63','Phone',0,1795475487843,1795475487919,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "device" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc60-7308-b755-ca4c07bfe410','01a20aad-bc3b-76a6-9b44-d0cff0d7eee9','Phone',0,1795475487854,1795475487854,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE household (
	id VARCHAR(36) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	seq BIGINT DEFAULT '0' NOT NULL, 
	agreed BIGINT DEFAULT '1' NOT NULL, 
	is_sample BOOLEAN DEFAULT 0 NOT NULL, 
	created_at BIGINT NOT NULL, deleted_at BIGINT, deleted_by VARCHAR(36), 
	PRIMARY KEY (id)
);
INSERT INTO "household" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','Alice''s place',11,9,0,1795475487745,NULL,NULL);
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
INSERT INTO "invitation" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc4f-75d6-89de-359e98fd2e8e','adult',NULL,'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9','2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487745,1795561887745,NULL,NULL,NULL);
INSERT INTO "invitation" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc4f-75d6-89de-359f92b95f27','adult',NULL,'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0','a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487745,1795561887745,NULL,NULL,NULL);
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
INSERT INTO "member" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc39-73ec-b2a6-f945d8984d63','owner','01a20aad-bc41-7499-a15a-20fe69b0c93b',1,1795475487745);
INSERT INTO "member" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc3b-76a6-9b44-d0cff0d7eee9','adult','01a20aad-bc4c-7768-a997-15eedeb2cfbd',1,1795475487745);
CREATE TABLE named_sight (
	household_id VARCHAR(36) NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	part VARCHAR(10) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	PRIMARY KEY (household_id, person_id, part, account_id), 
	FOREIGN KEY(household_id) REFERENCES household (id)
);
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
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15ebaa39bc19',1,'01a20aad-bc73-7372-83c6-15ec69a712d6','01a20aad-bc73-7372-83c6-15ea35a33267','product','applied',NULL,'debfda6acccefffbaae08e806275b9512559ffc9f7d17745b23dc2d410d1a70f',1795475487859,'{"after":[],"at":1795475487859,"base":0,"set":{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"},"schema":1}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487860);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15eea2fd787e',2,'01a20aad-bc73-7372-83c6-15efce3eaaea','01a20aad-bc73-7372-83c6-15edea585d08','meal','applied',NULL,'2ee398dfdcb90696dae7a2fb306d71a2e086d9fa28490f616a7e68bd30f3175f',1795475487859,'{"after":[],"at":1795475487859,"base":0,"set":{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc41-7499-a15a-20fe69b0c93b"},"schema":1}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487860);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15f1eced2f38',3,'01a20aad-bc73-7372-83c6-15efce3eaaea','01a20aad-bc73-7372-83c6-15f00bca2818','dose','applied',NULL,'a065a1f1974a5e6f754eced1c8e4c5086ae4ddf56e9cc0932858d797d8c63a79',1795475487859,'{"after":[],"at":1795475487859,"base":0,"set":{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc41-7499-a15a-20fe69b0c93b","product":"01a20aad-bc73-7372-83c6-15ea35a33267","quantity":{"amount":5,"unit":"g"}},"schema":1}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487860);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15f342f2f3ee',4,'01a20aad-bc73-7372-83c6-15f4ea0edbfd','01a20aad-bc73-7372-83c6-15f2407934b4','meal','applied',NULL,'78fbd49cb0e862caf4765413e72d26b5c27427844bb70f22925a54f6ea466188',1795475487859,'{"after":[],"at":1795475487859,"base":0,"set":{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc41-7499-a15a-20fe69b0c93b"},"schema":1}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487860);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15f61b77cc80',5,'01a20aad-bc73-7372-83c6-15f751cf4c53','01a20aad-bc73-7372-83c6-15f57bef2ca3','note','applied',NULL,'9949df58499918acbc7f4af2e9ee13cf50aaeadfff129afa657c126b5a11a831',1795475487859,'{"after":[],"at":1795475487859,"base":0,"set":{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc41-7499-a15a-20fe69b0c93b","words":"a mistake"},"schema":1}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487860);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15f9b2faa250',6,'01a20aad-bc73-7372-83c6-15fa9d059ec7','01a20aad-bc73-7372-83c6-15f84cc11c8e','note','applied',NULL,'b4bcfffc8d6e8fa076bef66027c96e533f5c7c8ca9e87653d50d985e2dc65d97',1795475487859,'{"after":[],"at":1795475487859,"base":0,"set":{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc41-7499-a15a-20fe69b0c93b","words":"kept"},"schema":1}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487860);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc84-719f-be02-2903b9e7d9cb',7,'01a20aad-bc84-719f-be02-2904373e01ca','01a20aad-bc73-7372-83c6-15f2407934b4','meal','applied',NULL,'05085c7f5840996f96c0a8cc8895240be1689cde0606166bab0854b94b588544',1795475487876,'{"after":[],"at":1795475487876,"base":4,"set":{"note":"with leek"},"schema":1}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487877);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc84-719f-be02-29051c663cfc',8,'01a20aad-bc84-719f-be02-290640df53d1','01a20aad-bc73-7372-83c6-15f2407934b4','meal','merged',NULL,'d347a7839feeaec75c7b830ecab3c2c69dc23feae7edbcbd104a45e53efb4cc7',1795475487876,'{"after":[],"at":1795475487876,"base":4,"set":{"note":"without leek"},"schema":1}','01a20aad-bc60-7308-b755-ca4c07bfe410','01a20aad-bc3b-76a6-9b44-d0cff0d7eee9',1795475487883);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc93-720c-9030-30a2ab851298',9,'01a20aad-bc93-720c-9030-30a316db0097','01a20aad-bc73-7372-83c6-15f57bef2ca3','note','applied',NULL,'24ba17d57d01e921b08390d42f30a57169a739af7f966aa0a3380c358cf0c2b6',1795475487891,'{"after":[],"at":1795475487891,"base":5,"set":{"deleted":true},"schema":1}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487892);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc9a-715e-9b8c-d52a1131caa0',NULL,'01a20aad-bc9a-715e-9b8c-d52b2a37f2bc','01a20aad-bc9a-715e-9b8c-d5298fffb6e8','note','rejected','bad_value','a43758b5ec861481616c3744d25e8a02c236b34f323274a0a2cc7e5196db4dfa',1795475487898,'{"after":[],"at":1795475487898,"base":0,"set":{"occurred":{"around":false,"at":1790000300000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc41-7499-a15a-20fe69b0c93b","words":""},"schema":1,"fields":{"words":"String should have at least 1 character"}}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487899);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bca0-71a6-bf38-76fa8572f94d',NULL,'01a20aad-bca0-71a6-bf38-76fb5ef541d0','01a20aad-bca0-71a6-bf38-76f94ef12afe','note','held','unknown_record','80351063c83d46249107762080c85a600f08bc7f65deb3b3f8109a431a816461',1795475487904,'{"after":[],"at":1795475487904,"base":7,"set":{"words":"of a record nobody knows"},"schema":1}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487905);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bca0-71a6-bf38-76fd20f6930d',NULL,'01a20aad-bca0-71a6-bf38-76fe36577d87','01a20aad-bca0-71a6-bf38-76fcee341885','weather_of_tomorrow','held','unknown_kind','4568b153d3e39762e77da2ab19bd298ca06d117ac5928815283acf9ced8abff9',1795475487904,'{"after":[],"at":1795475487904,"base":0,"set":{"words":"rain"},"schema":1}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487905);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bcaa-700b-b1d5-5c59f83f5934',10,'01a20aad-bcaa-700b-b1d5-5c5a46487fc5','01a20aad-bcaa-700b-b1d5-5c58a033adaf','note','applied',NULL,'9ccbb2c002fc38e1f53dd220c3aced227856a593f0f8b99ec74954fa228d9d86',1795475487914,'{"after":[],"at":1795475487914,"base":0,"set":{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc4c-7768-a997-15eedeb2cfbd","words":"Bob''s own"},"schema":1}','01a20aad-bc60-7308-b755-ca4c07bfe410','01a20aad-bc3b-76a6-9b44-d0cff0d7eee9',1795475487915);
INSERT INTO "op" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bcae-7095-a3c9-75c6c762eaf4',11,'01a20aad-bcae-7095-a3c9-75c7c45608a8','01a20aad-bc73-7372-83c6-15f84cc11c8e','note','applied',NULL,'1f8a89b358df114652f2b0f95b0080876f7ef0ff7652742190111141e6a271ef',1795475487918,'{"after":[],"at":1795475487918,"base":6,"set":{"words":"kept, and changed since"},"schema":1}','01a20aad-bc60-7308-b755-ca4bb140bd1c','01a20aad-bc39-73ec-b2a6-f945d8984d63',1795475487919);
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
	archived_at BIGINT, weight_g INTEGER, weight_on VARCHAR(10), 
	PRIMARY KEY (household_id, id), 
	FOREIGN KEY(household_id) REFERENCES household (id)
);
INSERT INTO "person" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc41-7499-a15a-20fe69b0c93b','Alice','beet','01a20aad-bc39-73ec-b2a6-f945d8984d63',0,NULL,'Europe/Berlin','04:00','household','private',0,1795475487745,NULL,NULL,NULL);
INSERT INTO "person" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc4c-7768-a997-15eedeb2cfbd','Bob','teal','01a20aad-bc3b-76a6-9b44-d0cff0d7eee9',0,NULL,'Europe/Berlin','04:00','household','private',1,1795475487745,NULL,NULL,NULL);
INSERT INTO "person" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc4e-714e-a84c-0f99ae8c63d3','Kim','iris',NULL,0,NULL,'Europe/Berlin','04:00','household','household',2,1795475487745,NULL,NULL,NULL);
CREATE TABLE phone_code (
	code_hash VARCHAR(64) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	expires_at BIGINT NOT NULL, 
	used_at BIGINT, 
	PRIMARY KEY (code_hash), 
	FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);
INSERT INTO "phone_code" VALUES('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988','01a20aad-bc39-73ec-b2a6-f945d8984d63','01a20aad-bc3c-7047-a5c2-fa678238ece0',1795476087745,NULL);
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
INSERT INTO "record" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15ea35a33267','product','household',NULL,NULL,1,'01a20aad-bc73-7372-83c6-15ebaa39bc19','01a20aad-bc39-73ec-b2a6-f945d8984d63',NULL,'01a20aad-bc60-7308-b755-ca4bb140bd1c',1795475487860,NULL,0,'{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"}',1,'{}',NULL);
INSERT INTO "record" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15edea585d08','meal','eaten','01a20aad-bc41-7499-a15a-20fe69b0c93b',1790000000000,2,'01a20aad-bc73-7372-83c6-15eea2fd787e','01a20aad-bc39-73ec-b2a6-f945d8984d63',NULL,'01a20aad-bc60-7308-b755-ca4bb140bd1c',1795475487860,NULL,0,'{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc41-7499-a15a-20fe69b0c93b"}',2,'{}',NULL);
INSERT INTO "record" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15f00bca2818','dose','eaten','01a20aad-bc41-7499-a15a-20fe69b0c93b',1790000060000,3,'01a20aad-bc73-7372-83c6-15f1eced2f38','01a20aad-bc39-73ec-b2a6-f945d8984d63',NULL,'01a20aad-bc60-7308-b755-ca4bb140bd1c',1795475487860,NULL,0,'{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc41-7499-a15a-20fe69b0c93b","product":"01a20aad-bc73-7372-83c6-15ea35a33267","quantity":{"amount":5,"unit":"g"}}',3,'{}',NULL);
INSERT INTO "record" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15f2407934b4','meal','eaten','01a20aad-bc41-7499-a15a-20fe69b0c93b',1790000120000,8,'01a20aad-bc84-719f-be02-29051c663cfc','01a20aad-bc39-73ec-b2a6-f945d8984d63','01a20aad-bc3b-76a6-9b44-d0cff0d7eee9','01a20aad-bc60-7308-b755-ca4bb140bd1c',1795475487860,1795475487883,0,'{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc41-7499-a15a-20fe69b0c93b","note":"without leek"}',4,'{"note":8}','{"note":[{"value":"with leek","by":"01a20aad-bc39-73ec-b2a6-f945d8984d63","at":1795475487876,"op":"01a20aad-bc84-719f-be02-2903b9e7d9cb","seq":7}]}');
INSERT INTO "record" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15f57bef2ca3','note','felt','01a20aad-bc41-7499-a15a-20fe69b0c93b',1790000180000,9,'01a20aad-bc93-720c-9030-30a2ab851298','01a20aad-bc39-73ec-b2a6-f945d8984d63','01a20aad-bc39-73ec-b2a6-f945d8984d63','01a20aad-bc60-7308-b755-ca4bb140bd1c',1795475487860,1795475487892,1,'{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc41-7499-a15a-20fe69b0c93b","words":"a mistake","deleted":true}',5,'{"deleted":9}',NULL);
INSERT INTO "record" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bc73-7372-83c6-15f84cc11c8e','note','felt','01a20aad-bc41-7499-a15a-20fe69b0c93b',1790000240000,11,'01a20aad-bcae-7095-a3c9-75c6c762eaf4','01a20aad-bc39-73ec-b2a6-f945d8984d63','01a20aad-bc39-73ec-b2a6-f945d8984d63','01a20aad-bc60-7308-b755-ca4bb140bd1c',1795475487860,1795475487919,0,'{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc41-7499-a15a-20fe69b0c93b","words":"kept, and changed since"}',6,'{"words":11}',NULL);
INSERT INTO "record" VALUES('01a20aad-bc3c-7047-a5c2-fa678238ece0','01a20aad-bcaa-700b-b1d5-5c58a033adaf','note','felt','01a20aad-bc4c-7768-a997-15eedeb2cfbd',1790000360000,10,'01a20aad-bcaa-700b-b1d5-5c59f83f5934','01a20aad-bc3b-76a6-9b44-d0cff0d7eee9',NULL,'01a20aad-bc60-7308-b755-ca4c07bfe410',1795475487915,NULL,0,'{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20aad-bc4c-7768-a997-15eedeb2cfbd","words":"Bob''s own"}',10,'{}',NULL);
CREATE TABLE session (
	id_hash VARCHAR(64) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	label VARCHAR(80) NOT NULL, 
	created_at BIGINT NOT NULL, 
	last_seen_at BIGINT NOT NULL, 
	idle_expires_at BIGINT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	reauth_at BIGINT NOT NULL, device_id VARCHAR(36), 
	PRIMARY KEY (id_hash), 
	FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);
INSERT INTO "session" VALUES('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa','01a20aad-bc39-73ec-b2a6-f945d8984d63',NULL,'Android · Chrome',1795475487829,1795475487829,4102444800000,4102444800000,1795475487829,'01a20aad-bc60-7308-b755-ca4bb140bd1c');
INSERT INTO "session" VALUES('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e','01a20aad-bc3b-76a6-9b44-d0cff0d7eee9',NULL,'Android · Chrome',1795475487838,1795475487838,4102444800000,4102444800000,1795475487838,'01a20aad-bc60-7308-b755-ca4c07bfe410');
CREATE INDEX session_account ON session (account_id);
CREATE INDEX audit_household ON audit (household_id, at);
CREATE INDEX member_account ON member (account_id);
CREATE INDEX record_occurred ON record (household_id, occurred_at);
CREATE INDEX op_record ON op (household_id, record_id);
COMMIT;
