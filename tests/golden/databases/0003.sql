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
INSERT INTO "account" VALUES('01a20a1c-89dd-763b-af32-638baab8a63b','alice','Alice','$argon2id$v=19$m=19456,t=2,p=1$zdlX1GM8J6kKtKXZCx3QKA$BWzy5uEHlf5bV68DQp6B/N+ABaVGpbPT7zJ7QB6FxZI','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795465972133);
INSERT INTO "account" VALUES('01a20a1c-89e0-71ca-bf22-43ea4c0b36cd','bob','Bob','$argon2id$v=19$m=19456,t=2,p=1$zdlX1GM8J6kKtKXZCx3QKA$BWzy5uEHlf5bV68DQp6B/N+ABaVGpbPT7zJ7QB6FxZI','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795465972133);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE attempt (
	subject VARCHAR(64) NOT NULL, 
	window_at BIGINT NOT NULL, 
	count INTEGER NOT NULL, 
	PRIMARY KEY (subject)
);
INSERT INTO "attempt" VALUES('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630',1795465972133,1);
CREATE TABLE audit (
	id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	account_id VARCHAR(36), 
	action VARCHAR(60) NOT NULL, 
	object_id VARCHAR(64), 
	at BIGINT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "audit" VALUES('01a20a1c-89fa-760d-a423-bace1cd0131b',NULL,'01a20a1c-89dd-763b-af32-638baab8a63b','sign_in',NULL,1795465972133);
INSERT INTO "audit" VALUES('01a20a1c-8a68-72fc-bc66-5baffbca66c2','01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-89dd-763b-af32-638baab8a63b','unknown_id','01a20a1c-8a65-77a7-acf4-4822ae35158b',1795465972327);
CREATE TABLE device (
	household_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	label VARCHAR(80) NOT NULL, 
	unsent INTEGER DEFAULT '0' NOT NULL, 
	first_seen_at BIGINT NOT NULL, 
	last_contact_at BIGINT NOT NULL, forgot_at BIGINT, forgot_unsent INTEGER, successor VARCHAR(36), 
	PRIMARY KEY (household_id, id), 
	FOREIGN KEY(household_id) REFERENCES household (id)
);
INSERT INTO "device" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b','Phone',0,1795465972240,1795465972340,NULL,NULL,NULL);
INSERT INTO "device" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a0c-73f7-9b6d-ae2f3aa3bbc6','01a20a1c-89e0-71ca-bf22-43ea4c0b36cd','Phone',0,1795465972258,1795465972258,NULL,NULL,NULL);
CREATE TABLE household (
	id VARCHAR(36) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	seq BIGINT DEFAULT '0' NOT NULL, 
	agreed BIGINT DEFAULT '1' NOT NULL, 
	is_sample BOOLEAN DEFAULT 0 NOT NULL, 
	created_at BIGINT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "household" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','Alice''s place',11,8,0,1795465972133);
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
INSERT INTO "invitation" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-89f3-7088-bb18-4e87e7ddf4a9','adult',NULL,'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9','2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972133,1795552372133,NULL,NULL,NULL);
INSERT INTO "invitation" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-89f5-77d9-b549-f915a2e109b0','adult',NULL,'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0','a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972133,1795552372133,NULL,NULL,NULL);
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
INSERT INTO "member" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-89dd-763b-af32-638baab8a63b','owner','01a20a1c-89e6-721b-b71f-071a4e13cd2c',1,1795465972133);
INSERT INTO "member" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-89e0-71ca-bf22-43ea4c0b36cd','adult','01a20a1c-89f0-71b5-be54-bf7c4794af89',1,1795465972133);
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
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-836a46afbb8a',1,'01a20a1c-8a29-708f-9570-836b1dcdc345','01a20a1c-8a29-708f-9570-8369a707c899','product','applied',NULL,'104ed399bcf197bac33296a74ea2abd13a61be4049535ae16a08b946b295d1b3',1795465972265,'{"after":[],"at":1795465972265,"base":0,"set":{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972268);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-836d1fd5f047',2,'01a20a1c-8a29-708f-9570-836ee5dd662c','01a20a1c-8a29-708f-9570-836c5aeaf053','meal','applied',NULL,'629ff71d772b835dc926cb3c77ff34d1ea023599c608dc9fa1e8135de15c9937',1795465972265,'{"after":[],"at":1795465972265,"base":0,"set":{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89e6-721b-b71f-071a4e13cd2c"},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972268);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-837080ce2961',3,'01a20a1c-8a29-708f-9570-836ee5dd662c','01a20a1c-8a29-708f-9570-836fea312680','dose','applied',NULL,'a8cc889c7d1d545420aa3c10e7baff74d2e64bd3f80f367b11308db0576d4bad',1795465972265,'{"after":[],"at":1795465972265,"base":0,"set":{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89e6-721b-b71f-071a4e13cd2c","product":"01a20a1c-8a29-708f-9570-8369a707c899","quantity":{"amount":5,"unit":"g"}},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972268);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-837264f2854b',4,'01a20a1c-8a29-708f-9570-8373f369163b','01a20a1c-8a29-708f-9570-8371d3486ec7','meal','applied',NULL,'f1560a73b3310a45d50f9d69f78161c75fa3b5e1403b9e5b05830fcd5dfc605d',1795465972265,'{"after":[],"at":1795465972265,"base":0,"set":{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89e6-721b-b71f-071a4e13cd2c"},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972268);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-8375ef67232f',5,'01a20a1c-8a29-708f-9570-837655cdfa73','01a20a1c-8a29-708f-9570-837418dc604a','note','applied',NULL,'d8461ea6fb28bc38c0bc144a41a97e82bb3370ad88dc5814f2bd8131bb405242',1795465972265,'{"after":[],"at":1795465972265,"base":0,"set":{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89e6-721b-b71f-071a4e13cd2c","words":"a mistake"},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972268);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-83789756f4b9',6,'01a20a1c-8a29-708f-9570-8379bf9140e2','01a20a1c-8a29-708f-9570-83775923317c','note','applied',NULL,'0c9a8a91eea0efe4d353bc890c6371743b7ed8970186e7d64c841b17ac569412',1795465972265,'{"after":[],"at":1795465972265,"base":0,"set":{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89e6-721b-b71f-071a4e13cd2c","words":"kept"},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972268);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a41-7435-aff7-a5774583db38',7,'01a20a1c-8a41-7435-aff7-a578118356b7','01a20a1c-8a29-708f-9570-8371d3486ec7','meal','applied',NULL,'a653f5f43928690f79bc61c13e93b3bac51477c3ed6e1cb37822ec9490c6d4f5',1795465972289,'{"after":[],"at":1795465972289,"base":4,"set":{"note":"with leek"},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972291);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a41-7435-aff7-a579e9a1763b',8,'01a20a1c-8a41-7435-aff7-a57a0a831f24','01a20a1c-8a29-708f-9570-8371d3486ec7','meal','merged',NULL,'7e715a4bc4dd724ee2eb82ccda090bad264388a179f4e776da04ec4711e9da8b',1795465972289,'{"after":[],"at":1795465972289,"base":4,"set":{"note":"without leek"},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2f3aa3bbc6','01a20a1c-89e0-71ca-bf22-43ea4c0b36cd',1795465972298);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a58-771e-b36b-3e1a8aa031b9',9,'01a20a1c-8a58-771e-b36b-3e1b3b9b2580','01a20a1c-8a29-708f-9570-837418dc604a','note','applied',NULL,'9e415e53861dd2fb4202a75db373616784d44869de6ace96381a4e6477add7a8',1795465972312,'{"after":[],"at":1795465972312,"base":5,"set":{"deleted":true},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972313);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a60-76a2-ad6a-2b7e0ea5e014',NULL,'01a20a1c-8a60-76a2-ad6a-2b7fb927ae1a','01a20a1c-8a60-76a2-ad6a-2b7db764da0b','note','rejected','bad_value','74d7c375a16b47100193c9fd8015029b9abfad5cd131dd7691ab8aee6772d876',1795465972320,'{"after":[],"at":1795465972320,"base":0,"set":{"occurred":{"around":false,"at":1790000300000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89e6-721b-b71f-071a4e13cd2c","words":""},"schema":1,"fields":{"words":"String should have at least 1 character"}}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972322);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a65-77a7-acf4-482353012bd5',NULL,'01a20a1c-8a65-77a7-acf4-4824b141b6e5','01a20a1c-8a65-77a7-acf4-4822ae35158b','note','held','unknown_record','2e4d80aa08044c12364ae0d488e411332f4766d123294a1f0f5775d6de513cb8',1795465972325,'{"after":[],"at":1795465972325,"base":7,"set":{"words":"of a record nobody knows"},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972327);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a65-77a7-acf4-482620d2501e',NULL,'01a20a1c-8a65-77a7-acf4-4827bb7a78d2','01a20a1c-8a65-77a7-acf4-4825575d0935','weather_of_tomorrow','held','unknown_kind','4313c95d0a6a165187b5fdaf7c55bae2ae5c00080fad5bcb5a54ada5ecfe05ae',1795465972325,'{"after":[],"at":1795465972325,"base":0,"set":{"words":"rain"},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972327);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a6e-76a4-bc28-3442e83fdba0',10,'01a20a1c-8a6e-76a4-bc28-3443eab16be4','01a20a1c-8a6e-76a4-bc28-34413f9ffa63','note','applied',NULL,'8401feae2e966b1c8362bb62ad6e0264d293d7dd17322609d2da0c35fb6ef366',1795465972334,'{"after":[],"at":1795465972334,"base":0,"set":{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89f0-71b5-be54-bf7c4794af89","words":"Bob''s own"},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2f3aa3bbc6','01a20a1c-89e0-71ca-bf22-43ea4c0b36cd',1795465972335);
INSERT INTO "op" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a73-77a5-b933-8408ebe54f9c',11,'01a20a1c-8a73-77a5-b933-840957ae6230','01a20a1c-8a29-708f-9570-83775923317c','note','applied',NULL,'394f26d21677ba0682970d7f31ca44ff573ab5d9fd2c1b657319ac296ffef743',1795465972339,'{"after":[],"at":1795465972339,"base":6,"set":{"words":"kept, and changed since"},"schema":1}','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4','01a20a1c-89dd-763b-af32-638baab8a63b',1795465972340);
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
INSERT INTO "person" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-89e6-721b-b71f-071a4e13cd2c','Alice','beet','01a20a1c-89dd-763b-af32-638baab8a63b',0,NULL,'Europe/Berlin','04:00','household','private',0,1795465972133,NULL);
INSERT INTO "person" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-89f0-71b5-be54-bf7c4794af89','Bob','teal','01a20a1c-89e0-71ca-bf22-43ea4c0b36cd',0,NULL,'Europe/Berlin','04:00','household','private',1,1795465972133,NULL);
INSERT INTO "person" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-89f3-7088-bb18-4e864c8d466e','Kim','iris',NULL,0,NULL,'Europe/Berlin','04:00','household','household',2,1795465972133,NULL);
CREATE TABLE phone_code (
	code_hash VARCHAR(64) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	expires_at BIGINT NOT NULL, 
	used_at BIGINT, 
	PRIMARY KEY (code_hash), 
	FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);
INSERT INTO "phone_code" VALUES('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988','01a20a1c-89dd-763b-af32-638baab8a63b','01a20a1c-89e1-70b3-a65e-5a0ef1c61195',1795466572133,NULL);
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
INSERT INTO "record" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-8369a707c899','product','household',NULL,NULL,1,'01a20a1c-8a29-708f-9570-836a46afbb8a','01a20a1c-89dd-763b-af32-638baab8a63b',NULL,'01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4',1795465972268,NULL,0,'{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"}',1,'{}',NULL);
INSERT INTO "record" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-836c5aeaf053','meal','eaten','01a20a1c-89e6-721b-b71f-071a4e13cd2c',1790000000000,2,'01a20a1c-8a29-708f-9570-836d1fd5f047','01a20a1c-89dd-763b-af32-638baab8a63b',NULL,'01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4',1795465972268,NULL,0,'{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89e6-721b-b71f-071a4e13cd2c"}',2,'{}',NULL);
INSERT INTO "record" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-836fea312680','dose','eaten','01a20a1c-89e6-721b-b71f-071a4e13cd2c',1790000060000,3,'01a20a1c-8a29-708f-9570-837080ce2961','01a20a1c-89dd-763b-af32-638baab8a63b',NULL,'01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4',1795465972268,NULL,0,'{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89e6-721b-b71f-071a4e13cd2c","product":"01a20a1c-8a29-708f-9570-8369a707c899","quantity":{"amount":5,"unit":"g"}}',3,'{}',NULL);
INSERT INTO "record" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-8371d3486ec7','meal','eaten','01a20a1c-89e6-721b-b71f-071a4e13cd2c',1790000120000,8,'01a20a1c-8a41-7435-aff7-a579e9a1763b','01a20a1c-89dd-763b-af32-638baab8a63b','01a20a1c-89e0-71ca-bf22-43ea4c0b36cd','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4',1795465972268,1795465972298,0,'{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89e6-721b-b71f-071a4e13cd2c","note":"without leek"}',4,'{"note":8}','{"note":[{"value":"with leek","by":"01a20a1c-89dd-763b-af32-638baab8a63b","at":1795465972289,"op":"01a20a1c-8a41-7435-aff7-a5774583db38","seq":7}]}');
INSERT INTO "record" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-837418dc604a','note','felt','01a20a1c-89e6-721b-b71f-071a4e13cd2c',1790000180000,9,'01a20a1c-8a58-771e-b36b-3e1a8aa031b9','01a20a1c-89dd-763b-af32-638baab8a63b','01a20a1c-89dd-763b-af32-638baab8a63b','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4',1795465972268,1795465972313,1,'{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89e6-721b-b71f-071a4e13cd2c","words":"a mistake","deleted":true}',5,'{"deleted":9}',NULL);
INSERT INTO "record" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a29-708f-9570-83775923317c','note','felt','01a20a1c-89e6-721b-b71f-071a4e13cd2c',1790000240000,11,'01a20a1c-8a73-77a5-b933-8408ebe54f9c','01a20a1c-89dd-763b-af32-638baab8a63b','01a20a1c-89dd-763b-af32-638baab8a63b','01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4',1795465972268,1795465972340,0,'{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89e6-721b-b71f-071a4e13cd2c","words":"kept, and changed since"}',6,'{"words":11}',NULL);
INSERT INTO "record" VALUES('01a20a1c-89e1-70b3-a65e-5a0ef1c61195','01a20a1c-8a6e-76a4-bc28-34413f9ffa63','note','felt','01a20a1c-89f0-71b5-be54-bf7c4794af89',1790000360000,10,'01a20a1c-8a6e-76a4-bc28-3442e83fdba0','01a20a1c-89e0-71ca-bf22-43ea4c0b36cd',NULL,'01a20a1c-8a0c-73f7-9b6d-ae2f3aa3bbc6',1795465972335,NULL,0,'{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20a1c-89f0-71b5-be54-bf7c4794af89","words":"Bob''s own"}',10,'{}',NULL);
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
INSERT INTO "session" VALUES('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa','01a20a1c-89dd-763b-af32-638baab8a63b',NULL,'Android · Chrome',1795465972221,1795465972221,4102444800000,4102444800000,1795465972221,'01a20a1c-8a0c-73f7-9b6d-ae2ef67f6ca4');
INSERT INTO "session" VALUES('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e','01a20a1c-89e0-71ca-bf22-43ea4c0b36cd',NULL,'Android · Chrome',1795465972232,1795465972232,4102444800000,4102444800000,1795465972232,'01a20a1c-8a0c-73f7-9b6d-ae2f3aa3bbc6');
CREATE INDEX session_account ON session (account_id);
CREATE INDEX audit_household ON audit (household_id, at);
CREATE INDEX member_account ON member (account_id);
CREATE INDEX record_occurred ON record (household_id, occurred_at);
CREATE INDEX op_record ON op (household_id, record_id);
COMMIT;
