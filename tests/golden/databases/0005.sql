BEGIN TRANSACTION;
CREATE TABLE account (
	id VARCHAR(36) NOT NULL, 
	login VARCHAR(254) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	password_hash VARCHAR(200) NOT NULL, 
	recovery_hash VARCHAR(64), 
	is_sample BOOLEAN DEFAULT 0 NOT NULL, 
	created_at BIGINT NOT NULL, is_card BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (login)
);
INSERT INTO "account" VALUES('01a20b89-a13a-7203-b7fb-ccdeea2ea198','alice','Alice','$argon2id$v=19$m=19456,t=2,p=1$T4vTfZS7f9av3Ta4MKeTHQ$fpHZZKj79UQpR2KNCbvWZzwHOqmEe276KGNp4wedG7s','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795489898746,0);
INSERT INTO "account" VALUES('01a20b89-a13d-764a-9a77-b6529751397f','bob','Bob','$argon2id$v=19$m=19456,t=2,p=1$T4vTfZS7f9av3Ta4MKeTHQ$fpHZZKj79UQpR2KNCbvWZzwHOqmEe276KGNp4wedG7s','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795489898746,0);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0005');
CREATE TABLE attempt (
	subject VARCHAR(64) NOT NULL, 
	window_at BIGINT NOT NULL, 
	count INTEGER NOT NULL, 
	PRIMARY KEY (subject)
);
INSERT INTO "attempt" VALUES('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630',1795489898746,1);
CREATE TABLE audit (
	id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	account_id VARCHAR(36), 
	action VARCHAR(60) NOT NULL, 
	object_id VARCHAR(64), 
	at BIGINT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "audit" VALUES('01a20b89-a1ae-7399-bf8c-e3d4a7ab8860',NULL,'01a20b89-a13a-7203-b7fb-ccdeea2ea198','sign_in',NULL,1795489898746);
INSERT INTO "audit" VALUES('01a20b89-a367-74d1-a6aa-3691552f02a2','01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a13a-7203-b7fb-ccdeea2ea198','unknown_id','01a20b89-a366-769f-9073-16fc16105f5b',1795489899367);
CREATE TABLE device (
	household_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	label VARCHAR(80) NOT NULL, 
	unsent INTEGER DEFAULT '0' NOT NULL, 
	first_seen_at BIGINT NOT NULL, 
	last_contact_at BIGINT NOT NULL, forgot_at BIGINT, forgot_unsent INTEGER, successor VARCHAR(36), name VARCHAR(40), revoked_at BIGINT, is_shared BOOLEAN DEFAULT 0 NOT NULL, 
	PRIMARY KEY (household_id, id), 
	FOREIGN KEY(household_id) REFERENCES household (id)
);
INSERT INTO "device" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198','Phone',0,1795489898993,1795489899632,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "device" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a1e5-732f-9555-d9a25fa9231d','01a20b89-a13d-764a-9a77-b6529751397f','Phone',0,1795489899148,1795489899148,NULL,NULL,NULL,NULL,NULL,0);
CREATE TABLE handover_card (
	household_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	doc TEXT NOT NULL, 
	secret_hash VARCHAR(64) NOT NULL, 
	created_by VARCHAR(36) NOT NULL, 
	created_at BIGINT NOT NULL, 
	starts_at BIGINT NOT NULL, 
	ends_at BIGINT NOT NULL, 
	opened_at BIGINT, 
	revoked_at BIGINT, 
	PRIMARY KEY (household_id, id), 
	FOREIGN KEY(household_id) REFERENCES household (id), 
	UNIQUE (account_id), 
	UNIQUE (secret_hash)
);
CREATE TABLE household (
	id VARCHAR(36) NOT NULL, 
	name VARCHAR(80) NOT NULL, 
	seq BIGINT DEFAULT '0' NOT NULL, 
	agreed BIGINT DEFAULT '1' NOT NULL, 
	is_sample BOOLEAN DEFAULT 0 NOT NULL, 
	created_at BIGINT NOT NULL, deleted_at BIGINT, deleted_by VARCHAR(36), 
	PRIMARY KEY (id)
);
INSERT INTO "household" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','Alice''s place',11,9,0,1795489898746,NULL,NULL);
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
INSERT INTO "invitation" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a1a9-7156-82b3-1ca646a2298e','adult',NULL,'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9','2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489898746,1795576298746,NULL,NULL,NULL);
INSERT INTO "invitation" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a1aa-75a2-a93d-7a95510903b1','adult',NULL,'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0','a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489898746,1795576298746,NULL,NULL,NULL);
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
INSERT INTO "member" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a13a-7203-b7fb-ccdeea2ea198','owner','01a20b89-a143-73a5-893b-08907ad1f449',1,1795489898746);
INSERT INTO "member" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a13d-764a-9a77-b6529751397f','adult','01a20b89-a17b-7012-903a-4bd6298b5011',1,1795489898746);
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
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60b9c193ccca',1,'01a20b89-a29a-77fd-8c60-60bada69fadc','01a20b89-a29a-77fd-8c60-60b81ecc6550','product','applied',NULL,'80af48837bfeead626ca49a2fd13ad64717f81f34f43bc8ef4cc64e90ef76ce4',1795489899162,'{"after":[],"at":1795489899162,"base":0,"set":{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"},"schema":1}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899165);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60bcc2037f14',2,'01a20b89-a29a-77fd-8c60-60bdaf40f6b2','01a20b89-a29a-77fd-8c60-60bb01d7517d','meal','applied',NULL,'be0ff96a1c475fb2e8b85fa4cbb0400d4c940dd15c4b7d0512c20516c2d5d453',1795489899162,'{"after":[],"at":1795489899162,"base":0,"set":{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a143-73a5-893b-08907ad1f449"},"schema":1}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899165);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60bf68f8fd0a',3,'01a20b89-a29a-77fd-8c60-60bdaf40f6b2','01a20b89-a29a-77fd-8c60-60be797694f9','dose','applied',NULL,'c2c2a1a5e3ea3a75cb7bd42b532da89a75ecf83aaec6a04f9eb940b4328383ac',1795489899162,'{"after":[],"at":1795489899162,"base":0,"set":{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a143-73a5-893b-08907ad1f449","product":"01a20b89-a29a-77fd-8c60-60b81ecc6550","quantity":{"amount":5,"unit":"g"}},"schema":1}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899165);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60c15068ccce',4,'01a20b89-a29a-77fd-8c60-60c2208dedfa','01a20b89-a29a-77fd-8c60-60c0e28dc739','meal','applied',NULL,'17b786773b9fd62c3cd7d5cbd85d95dde4176e3522cec331139c73f42a890f1e',1795489899162,'{"after":[],"at":1795489899162,"base":0,"set":{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a143-73a5-893b-08907ad1f449"},"schema":1}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899165);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60c4f1b16f1d',5,'01a20b89-a29a-77fd-8c60-60c523962940','01a20b89-a29a-77fd-8c60-60c3327f9db0','note','applied',NULL,'859d5029220c6fd119713359ba14d9653afcca5ac769ca62fd10fb722bc0ab45',1795489899162,'{"after":[],"at":1795489899162,"base":0,"set":{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a143-73a5-893b-08907ad1f449","words":"a mistake"},"schema":1}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899165);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60c7cbea9e6e',6,'01a20b89-a29a-77fd-8c60-60c89530a5e6','01a20b89-a29a-77fd-8c60-60c6da209299','note','applied',NULL,'7c7200de067300fadaa4eb705e948b0be800e1d58ca940161f54e1ffcec401d7',1795489899162,'{"after":[],"at":1795489899162,"base":0,"set":{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a143-73a5-893b-08907ad1f449","words":"kept"},"schema":1}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899165);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a2f5-7120-8f9f-f446be6695ca',7,'01a20b89-a2f5-7120-8f9f-f447ddccbeac','01a20b89-a29a-77fd-8c60-60c0e28dc739','meal','applied',NULL,'fefcc762e79dd920ffa010d53a88077b9348d4cb16336ff56fd6d6d4b83b2a51',1795489899253,'{"after":[],"at":1795489899253,"base":4,"set":{"note":"with leek"},"schema":1}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899267);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a2f5-7120-8f9f-f4485c04b57b',8,'01a20b89-a2f5-7120-8f9f-f449530af186','01a20b89-a29a-77fd-8c60-60c0e28dc739','meal','merged',NULL,'e4250710200e6299118ffef090570d7bdc407a533d30a8a1d9aeaa1bae8431f2',1795489899253,'{"after":[],"at":1795489899253,"base":4,"set":{"note":"without leek"},"schema":1}','01a20b89-a1e5-732f-9555-d9a25fa9231d','01a20b89-a13d-764a-9a77-b6529751397f',1795489899343);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a35c-710e-8aed-887d5f395bb3',9,'01a20b89-a35c-710e-8aed-887e515866d4','01a20b89-a29a-77fd-8c60-60c3327f9db0','note','applied',NULL,'49019f2ac22df784be620f9f969a430466cf540af6901a33ccf5809bd1470312',1795489899356,'{"after":[],"at":1795489899356,"base":5,"set":{"deleted":true},"schema":1}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899357);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a362-76c6-97ce-2687a673b8ef',NULL,'01a20b89-a362-76c6-97ce-2688e0165229','01a20b89-a362-76c6-97ce-26867711f4f7','note','rejected','bad_value','d53e0695d33a798adea07d09945220d56cf52da4e4dc195af472888ce9445b44',1795489899362,'{"after":[],"at":1795489899362,"base":0,"set":{"occurred":{"around":false,"at":1790000300000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a143-73a5-893b-08907ad1f449","words":""},"schema":1,"fields":{"words":"String should have at least 1 character"}}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899363);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a366-769f-9073-16fd187de3ce',NULL,'01a20b89-a366-769f-9073-16fe5063c5eb','01a20b89-a366-769f-9073-16fc16105f5b','note','held','unknown_record','a4b51d5d08b7d8d873f11b978e04cb3a8114d6f6f00ccd1aabb0872460c5da54',1795489899366,'{"after":[],"at":1795489899366,"base":7,"set":{"words":"of a record nobody knows"},"schema":1}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899367);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a366-769f-9073-1700c8724b7a',NULL,'01a20b89-a366-769f-9073-17015d4537ae','01a20b89-a366-769f-9073-16ff30d49652','weather_of_tomorrow','held','unknown_kind','4373f13ac72fc15a3333e9a77a10a0dac98cba27aa33b4ab0d124e24d205146b',1795489899366,'{"after":[],"at":1795489899366,"base":0,"set":{"words":"rain"},"schema":1}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899367);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a431-7282-b444-80b98c27e578',10,'01a20b89-a431-7282-b444-80ba278e69b3','01a20b89-a431-7282-b444-80b8f1c97d4f','note','applied',NULL,'5c8f28532e780d669075030c65ce68fd5e43a6e148dd1dca3002f64729278bb4',1795489899569,'{"after":[],"at":1795489899569,"base":0,"set":{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a17b-7012-903a-4bd6298b5011","words":"Bob''s own"},"schema":1}','01a20b89-a1e5-732f-9555-d9a25fa9231d','01a20b89-a13d-764a-9a77-b6529751397f',1795489899579);
INSERT INTO "op" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a46f-74ca-b29f-655b2bcdfd4b',11,'01a20b89-a46f-74ca-b29f-655cefb81eaf','01a20b89-a29a-77fd-8c60-60c6da209299','note','applied',NULL,'2a87a9d92a6b9921f6e147813e78ac5a08941187fb8792173b2eb4e585614279',1795489899631,'{"after":[],"at":1795489899631,"base":6,"set":{"words":"kept, and changed since"},"schema":1}','01a20b89-a1e5-732f-9555-d9a1adf2395d','01a20b89-a13a-7203-b7fb-ccdeea2ea198',1795489899632);
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
INSERT INTO "person" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a143-73a5-893b-08907ad1f449','Alice','beet','01a20b89-a13a-7203-b7fb-ccdeea2ea198',0,NULL,'Europe/Berlin','04:00','household','private',0,1795489898746,NULL,NULL,NULL);
INSERT INTO "person" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a17b-7012-903a-4bd6298b5011','Bob','teal','01a20b89-a13d-764a-9a77-b6529751397f',0,NULL,'Europe/Berlin','04:00','household','private',1,1795489898746,NULL,NULL,NULL);
INSERT INTO "person" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a17e-7559-9d65-be03983f9549','Kim','iris',NULL,0,NULL,'Europe/Berlin','04:00','household','household',2,1795489898746,NULL,NULL,NULL);
CREATE TABLE phone_code (
	code_hash VARCHAR(64) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	expires_at BIGINT NOT NULL, 
	used_at BIGINT, 
	PRIMARY KEY (code_hash), 
	FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);
INSERT INTO "phone_code" VALUES('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988','01a20b89-a13a-7203-b7fb-ccdeea2ea198','01a20b89-a13d-764a-9a77-b653641c86c0',1795490498746,NULL);
CREATE TABLE "plan" (
	household_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	person_id VARCHAR(36) NOT NULL, 
	product_id VARCHAR(36) NOT NULL, 
	state VARCHAR(10) NOT NULL, 
	version INTEGER NOT NULL, 
	doc TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	ended_at BIGINT, 
	PRIMARY KEY (household_id, id), 
	FOREIGN KEY(household_id) REFERENCES household (id)
);
CREATE TABLE plan_change (
	household_id VARCHAR(36) NOT NULL, 
	plan_id VARCHAR(36) NOT NULL, 
	version INTEGER NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	deed VARCHAR(20) NOT NULL, 
	why VARCHAR(500), 
	doc TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	PRIMARY KEY (household_id, plan_id, version), 
	FOREIGN KEY(household_id) REFERENCES household (id)
);
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
INSERT INTO "record" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60b81ecc6550','product','household',NULL,NULL,1,'01a20b89-a29a-77fd-8c60-60b9c193ccca','01a20b89-a13a-7203-b7fb-ccdeea2ea198',NULL,'01a20b89-a1e5-732f-9555-d9a1adf2395d',1795489899165,NULL,0,'{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"}',1,'{}',NULL);
INSERT INTO "record" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60bb01d7517d','meal','eaten','01a20b89-a143-73a5-893b-08907ad1f449',1790000000000,2,'01a20b89-a29a-77fd-8c60-60bcc2037f14','01a20b89-a13a-7203-b7fb-ccdeea2ea198',NULL,'01a20b89-a1e5-732f-9555-d9a1adf2395d',1795489899165,NULL,0,'{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a143-73a5-893b-08907ad1f449"}',2,'{}',NULL);
INSERT INTO "record" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60be797694f9','dose','eaten','01a20b89-a143-73a5-893b-08907ad1f449',1790000060000,3,'01a20b89-a29a-77fd-8c60-60bf68f8fd0a','01a20b89-a13a-7203-b7fb-ccdeea2ea198',NULL,'01a20b89-a1e5-732f-9555-d9a1adf2395d',1795489899165,NULL,0,'{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a143-73a5-893b-08907ad1f449","product":"01a20b89-a29a-77fd-8c60-60b81ecc6550","quantity":{"amount":5,"unit":"g"}}',3,'{}',NULL);
INSERT INTO "record" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60c0e28dc739','meal','eaten','01a20b89-a143-73a5-893b-08907ad1f449',1790000120000,8,'01a20b89-a2f5-7120-8f9f-f4485c04b57b','01a20b89-a13a-7203-b7fb-ccdeea2ea198','01a20b89-a13d-764a-9a77-b6529751397f','01a20b89-a1e5-732f-9555-d9a1adf2395d',1795489899165,1795489899343,0,'{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a143-73a5-893b-08907ad1f449","note":"without leek"}',4,'{"note":8}','{"note":[{"value":"with leek","by":"01a20b89-a13a-7203-b7fb-ccdeea2ea198","at":1795489899253,"op":"01a20b89-a2f5-7120-8f9f-f446be6695ca","seq":7}]}');
INSERT INTO "record" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60c3327f9db0','note','felt','01a20b89-a143-73a5-893b-08907ad1f449',1790000180000,9,'01a20b89-a35c-710e-8aed-887d5f395bb3','01a20b89-a13a-7203-b7fb-ccdeea2ea198','01a20b89-a13a-7203-b7fb-ccdeea2ea198','01a20b89-a1e5-732f-9555-d9a1adf2395d',1795489899165,1795489899357,1,'{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a143-73a5-893b-08907ad1f449","words":"a mistake","deleted":true}',5,'{"deleted":9}',NULL);
INSERT INTO "record" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a29a-77fd-8c60-60c6da209299','note','felt','01a20b89-a143-73a5-893b-08907ad1f449',1790000240000,11,'01a20b89-a46f-74ca-b29f-655b2bcdfd4b','01a20b89-a13a-7203-b7fb-ccdeea2ea198','01a20b89-a13a-7203-b7fb-ccdeea2ea198','01a20b89-a1e5-732f-9555-d9a1adf2395d',1795489899165,1795489899632,0,'{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a143-73a5-893b-08907ad1f449","words":"kept, and changed since"}',6,'{"words":11}',NULL);
INSERT INTO "record" VALUES('01a20b89-a13d-764a-9a77-b653641c86c0','01a20b89-a431-7282-b444-80b8f1c97d4f','note','felt','01a20b89-a17b-7012-903a-4bd6298b5011',1790000360000,10,'01a20b89-a431-7282-b444-80b98c27e578','01a20b89-a13d-764a-9a77-b6529751397f',NULL,'01a20b89-a1e5-732f-9555-d9a25fa9231d',1795489899579,NULL,0,'{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20b89-a17b-7012-903a-4bd6298b5011","words":"Bob''s own"}',10,'{}',NULL);
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
INSERT INTO "session" VALUES('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa','01a20b89-a13a-7203-b7fb-ccdeea2ea198',NULL,'Android · Chrome',1795489898931,1795489898931,4102444800000,4102444800000,1795489898931,'01a20b89-a1e5-732f-9555-d9a1adf2395d');
INSERT INTO "session" VALUES('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e','01a20b89-a13d-764a-9a77-b6529751397f',NULL,'Android · Chrome',1795489898940,1795489898940,4102444800000,4102444800000,1795489898940,'01a20b89-a1e5-732f-9555-d9a25fa9231d');
CREATE INDEX session_account ON session (account_id);
CREATE INDEX audit_household ON audit (household_id, at);
CREATE INDEX member_account ON member (account_id);
CREATE INDEX record_occurred ON record (household_id, occurred_at);
CREATE INDEX op_record ON op (household_id, record_id);
COMMIT;
