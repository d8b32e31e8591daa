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
INSERT INTO "account" VALUES('01a20c2a-66b7-759b-ae26-f1fdde72615c','alice','Alice','$argon2id$v=19$m=19456,t=2,p=1$OjuZ8GckO/yFrP6bHisZ8A$1Pz3SuyVuFD5gRrxFI3CznRXBWzHE7TrLllAutaWAUQ','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795500435072,0);
INSERT INTO "account" VALUES('01a20c2a-66bb-73a9-805b-28ba73d153e4','bob','Bob','$argon2id$v=19$m=19456,t=2,p=1$OjuZ8GckO/yFrP6bHisZ8A$1Pz3SuyVuFD5gRrxFI3CznRXBWzHE7TrLllAutaWAUQ','177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd',0,1795500435072,0);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
CREATE TABLE attempt (
	subject VARCHAR(64) NOT NULL, 
	window_at BIGINT NOT NULL, 
	count INTEGER NOT NULL, 
	PRIMARY KEY (subject)
);
INSERT INTO "attempt" VALUES('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630',1795500435072,1);
CREATE TABLE audit (
	id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	account_id VARCHAR(36), 
	action VARCHAR(60) NOT NULL, 
	object_id VARCHAR(64), 
	at BIGINT NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "audit" VALUES('01a20c2a-66e0-7516-971e-cdecc1bc4af8',NULL,'01a20c2a-66b7-759b-ae26-f1fdde72615c','sign_in',NULL,1795500435072);
INSERT INTO "audit" VALUES('01a20c2a-678f-729c-882b-f87dc8cbc7f6','01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-66b7-759b-ae26-f1fdde72615c','unknown_id','01a20c2a-678c-730e-8671-598baeb2425c',1795500435341);
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
INSERT INTO "device" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c','Phone',0,1795500435190,1795500435360,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "device" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-66f2-773f-a11b-c010b03816b1','01a20c2a-66bb-73a9-805b-28ba73d153e4','Phone',0,1795500435215,1795500435215,NULL,NULL,NULL,NULL,NULL,0);
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
	created_at BIGINT NOT NULL, deleted_at BIGINT, deleted_by VARCHAR(36), emergency_number VARCHAR(40), poison_number VARCHAR(40), 
	PRIMARY KEY (id)
);
INSERT INTO "household" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','Alice''s place',11,9,0,1795500435072,NULL,NULL,NULL,NULL);
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
INSERT INTO "invitation" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-66dc-7608-bccb-3699704cb4a3','adult',NULL,'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9','2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435072,1795586835072,NULL,NULL,NULL);
INSERT INTO "invitation" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-66dd-752f-bf3f-0265ce54c7d7','adult',NULL,'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0','a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435072,1795586835072,NULL,NULL,NULL);
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
INSERT INTO "member" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-66b7-759b-ae26-f1fdde72615c','owner','01a20c2a-66c3-7097-9783-eb559a207964',1,1795500435072);
INSERT INTO "member" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-66bb-73a9-805b-28ba73d153e4','adult','01a20c2a-66da-7025-8a48-72d2fe50066c',1,1795500435072);
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
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64ed64b90a5b',1,'01a20c2a-671b-7524-8fb9-64ee6cc7bf77','01a20c2a-671b-7524-8fb9-64ec41b7cdc6','product','applied',NULL,'6e38bdce71564885e177738abbfd5ff0fccfde11b8dd59b8da60ed6af9534343',1795500435227,'{"after":[],"at":1795500435227,"base":0,"set":{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"},"schema":1}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435239);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64f008aab350',2,'01a20c2a-671b-7524-8fb9-64f13e125bd3','01a20c2a-671b-7524-8fb9-64ef8665cf79','meal','applied',NULL,'f2e98b76fa2c317981f66f36db51644019e1e69538f27693c69d01d55d12bc9a',1795500435227,'{"after":[],"at":1795500435227,"base":0,"set":{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66c3-7097-9783-eb559a207964"},"schema":1}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435239);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64f3dda3f586',3,'01a20c2a-671b-7524-8fb9-64f13e125bd3','01a20c2a-671b-7524-8fb9-64f20d27824f','dose','applied',NULL,'057de469cdd8464ffe0970241dd37976f343a455e82429ed42e598a497c6f883',1795500435227,'{"after":[],"at":1795500435227,"base":0,"set":{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66c3-7097-9783-eb559a207964","product":"01a20c2a-671b-7524-8fb9-64ec41b7cdc6","quantity":{"amount":5,"unit":"g"}},"schema":1}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435239);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64f50db1abb6',4,'01a20c2a-671b-7524-8fb9-64f61db88447','01a20c2a-671b-7524-8fb9-64f4886e1e7c','meal','applied',NULL,'c82e163f11a6d94bcb43c492da14c6609ac29bf975b20cc68b7d3cccd80f3f26',1795500435227,'{"after":[],"at":1795500435227,"base":0,"set":{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66c3-7097-9783-eb559a207964"},"schema":1}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435239);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64f8ace972fd',5,'01a20c2a-671b-7524-8fb9-64f95afcdaa9','01a20c2a-671b-7524-8fb9-64f7aa5b57c3','note','applied',NULL,'c03fbdba07226cb0ea8df483d10bb6c375f256c07e7216d923d64f859b5aad87',1795500435227,'{"after":[],"at":1795500435227,"base":0,"set":{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66c3-7097-9783-eb559a207964","words":"a mistake"},"schema":1}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435239);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64fbe62b4ec4',6,'01a20c2a-671b-7524-8fb9-64fcaeabe8d1','01a20c2a-671b-7524-8fb9-64fa3359fed0','note','applied',NULL,'7be35c8007bd493e5338c49a5cd5ba4fbb955d9d5b38e53850aa0c84e1a90e14',1795500435227,'{"after":[],"at":1795500435227,"base":0,"set":{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66c3-7097-9783-eb559a207964","words":"kept"},"schema":1}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435239);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-675a-7207-bd3e-946327e3f5b6',7,'01a20c2a-675a-7207-bd3e-9464fc7d0a41','01a20c2a-671b-7524-8fb9-64f4886e1e7c','meal','applied',NULL,'7b5a4f1012d2ffd48693fe0b76f7610bf7211ebac0ee32f86221c33e014ca59e',1795500435290,'{"after":[],"at":1795500435290,"base":4,"set":{"note":"with leek"},"schema":1}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435292);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-675a-7207-bd3e-9465c2e0f3a6',8,'01a20c2a-675a-7207-bd3e-94662c627eca','01a20c2a-671b-7524-8fb9-64f4886e1e7c','meal','merged',NULL,'ecae32c565d79c3d7fb1b58393d743480a73b6373782714ca447ec382c6318ea',1795500435290,'{"after":[],"at":1795500435290,"base":4,"set":{"note":"without leek"},"schema":1}','01a20c2a-66f2-773f-a11b-c010b03816b1','01a20c2a-66bb-73a9-805b-28ba73d153e4',1795500435302);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-6776-7109-847e-9d134869cc92',9,'01a20c2a-6776-7109-847e-9d14994a8640','01a20c2a-671b-7524-8fb9-64f7aa5b57c3','note','applied',NULL,'07950711d7e56ce7363ecf76848977efa34cb0497a3c3b496ece607a07166e6b',1795500435318,'{"after":[],"at":1795500435318,"base":5,"set":{"deleted":true},"schema":1}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435319);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-6784-757c-ae54-006bc4c85709',NULL,'01a20c2a-6784-757c-ae54-006ce1c15aad','01a20c2a-6784-757c-ae54-006afebcf792','note','rejected','bad_value','3b2dcbcf34cf83632c68e19835f70411407b458128210d2fcb545fa1faa0a22b',1795500435332,'{"after":[],"at":1795500435332,"base":0,"set":{"occurred":{"around":false,"at":1790000300000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66c3-7097-9783-eb559a207964","words":""},"schema":1,"fields":{"words":"String should have at least 1 character"}}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435334);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-678c-730e-8671-598c97be2a9f',NULL,'01a20c2a-678c-730e-8671-598dbc1d5d1c','01a20c2a-678c-730e-8671-598baeb2425c','note','held','unknown_record','64454a705e4535efb9530e5b8f6143578ac7df7d0ed5abd34bc8ccb033b2011d',1795500435340,'{"after":[],"at":1795500435340,"base":7,"set":{"words":"of a record nobody knows"},"schema":1}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435341);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-678c-730e-8671-598f8c885a05',NULL,'01a20c2a-678c-730e-8671-5990833d794f','01a20c2a-678c-730e-8671-598e9ae93174','weather_of_tomorrow','held','unknown_kind','34df83ba80dc21fe500677d890c7be950f526251f902c30ea22252766c61f961',1795500435340,'{"after":[],"at":1795500435340,"base":0,"set":{"words":"rain"},"schema":1}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435341);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-6795-7460-ac64-ce9073b240a8',10,'01a20c2a-6795-7460-ac64-ce912ea797a1','01a20c2a-6795-7460-ac64-ce8f29c71ceb','note','applied',NULL,'5a7c88e97db9bbcbefefe4c969a748a2552eff6035dab149eb082d94793b2f7e',1795500435349,'{"after":[],"at":1795500435349,"base":0,"set":{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66da-7025-8a48-72d2fe50066c","words":"Bob''s own"},"schema":1}','01a20c2a-66f2-773f-a11b-c010b03816b1','01a20c2a-66bb-73a9-805b-28ba73d153e4',1795500435350);
INSERT INTO "op" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-679f-768d-9932-8a55460db84e',11,'01a20c2a-679f-768d-9932-8a56b4e098e0','01a20c2a-671b-7524-8fb9-64fa3359fed0','note','applied',NULL,'e99025da65bb6ca15746892093e92ab1e5b9929eb35551694525cf8485a1a208',1795500435359,'{"after":[],"at":1795500435359,"base":6,"set":{"words":"kept, and changed since"},"schema":1}','01a20c2a-66f2-773f-a11b-c00f72e4dfb9','01a20c2a-66b7-759b-ae26-f1fdde72615c',1795500435360);
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
INSERT INTO "person" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-66c3-7097-9783-eb559a207964','Alice','beet','01a20c2a-66b7-759b-ae26-f1fdde72615c',0,NULL,'Europe/Berlin','04:00','household','private',0,1795500435072,NULL,NULL,NULL);
INSERT INTO "person" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-66da-7025-8a48-72d2fe50066c','Bob','teal','01a20c2a-66bb-73a9-805b-28ba73d153e4',0,NULL,'Europe/Berlin','04:00','household','private',1,1795500435072,NULL,NULL,NULL);
INSERT INTO "person" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-66dc-7608-bccb-36983f32dc79','Kim','iris',NULL,0,NULL,'Europe/Berlin','04:00','household','household',2,1795500435072,NULL,NULL,NULL);
CREATE TABLE phone_code (
	code_hash VARCHAR(64) NOT NULL, 
	account_id VARCHAR(36) NOT NULL, 
	household_id VARCHAR(36), 
	expires_at BIGINT NOT NULL, 
	used_at BIGINT, 
	PRIMARY KEY (code_hash), 
	FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);
INSERT INTO "phone_code" VALUES('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988','01a20c2a-66b7-759b-ae26-f1fdde72615c','01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2',1795501035072,NULL);
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
INSERT INTO "record" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64ec41b7cdc6','product','household',NULL,NULL,1,'01a20c2a-671b-7524-8fb9-64ed64b90a5b','01a20c2a-66b7-759b-ae26-f1fdde72615c',NULL,'01a20c2a-66f2-773f-a11b-c00f72e4dfb9',1795500435239,NULL,0,'{"scoop":{"amount":5,"unit":"g"},"title":"Glutamine"}',1,'{}',NULL);
INSERT INTO "record" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64ef8665cf79','meal','eaten','01a20c2a-66c3-7097-9783-eb559a207964',1790000000000,2,'01a20c2a-671b-7524-8fb9-64f008aab350','01a20c2a-66b7-759b-ae26-f1fdde72615c',NULL,'01a20c2a-66f2-773f-a11b-c00f72e4dfb9',1795500435239,NULL,0,'{"foods/ab12":{"name":"rice"},"foods/cd34":{"name":"leek"},"occurred":{"around":false,"at":1790000000000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66c3-7097-9783-eb559a207964"}',2,'{}',NULL);
INSERT INTO "record" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64f20d27824f','dose','eaten','01a20c2a-66c3-7097-9783-eb559a207964',1790000060000,3,'01a20c2a-671b-7524-8fb9-64f3dda3f586','01a20c2a-66b7-759b-ae26-f1fdde72615c',NULL,'01a20c2a-66f2-773f-a11b-c00f72e4dfb9',1795500435239,NULL,0,'{"occurred":{"around":false,"at":1790000060000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66c3-7097-9783-eb559a207964","product":"01a20c2a-671b-7524-8fb9-64ec41b7cdc6","quantity":{"amount":5,"unit":"g"}}',3,'{}',NULL);
INSERT INTO "record" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64f4886e1e7c','meal','eaten','01a20c2a-66c3-7097-9783-eb559a207964',1790000120000,8,'01a20c2a-675a-7207-bd3e-9465c2e0f3a6','01a20c2a-66b7-759b-ae26-f1fdde72615c','01a20c2a-66bb-73a9-805b-28ba73d153e4','01a20c2a-66f2-773f-a11b-c00f72e4dfb9',1795500435239,1795500435302,0,'{"occurred":{"around":false,"at":1790000120000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66c3-7097-9783-eb559a207964","note":"without leek"}',4,'{"note":8}','{"note":[{"value":"with leek","by":"01a20c2a-66b7-759b-ae26-f1fdde72615c","at":1795500435290,"op":"01a20c2a-675a-7207-bd3e-946327e3f5b6","seq":7}]}');
INSERT INTO "record" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64f7aa5b57c3','note','felt','01a20c2a-66c3-7097-9783-eb559a207964',1790000180000,9,'01a20c2a-6776-7109-847e-9d134869cc92','01a20c2a-66b7-759b-ae26-f1fdde72615c','01a20c2a-66b7-759b-ae26-f1fdde72615c','01a20c2a-66f2-773f-a11b-c00f72e4dfb9',1795500435239,1795500435319,1,'{"occurred":{"around":false,"at":1790000180000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66c3-7097-9783-eb559a207964","words":"a mistake","deleted":true}',5,'{"deleted":9}',NULL);
INSERT INTO "record" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-671b-7524-8fb9-64fa3359fed0','note','felt','01a20c2a-66c3-7097-9783-eb559a207964',1790000240000,11,'01a20c2a-679f-768d-9932-8a55460db84e','01a20c2a-66b7-759b-ae26-f1fdde72615c','01a20c2a-66b7-759b-ae26-f1fdde72615c','01a20c2a-66f2-773f-a11b-c00f72e4dfb9',1795500435239,1795500435360,0,'{"occurred":{"around":false,"at":1790000240000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66c3-7097-9783-eb559a207964","words":"kept, and changed since"}',6,'{"words":11}',NULL);
INSERT INTO "record" VALUES('01a20c2a-66bc-77e0-8ddc-6ac4eff31ea2','01a20c2a-6795-7460-ac64-ce8f29c71ceb','note','felt','01a20c2a-66da-7025-8a48-72d2fe50066c',1790000360000,10,'01a20c2a-6795-7460-ac64-ce9073b240a8','01a20c2a-66bb-73a9-805b-28ba73d153e4',NULL,'01a20c2a-66f2-773f-a11b-c010b03816b1',1795500435350,NULL,0,'{"occurred":{"around":true,"at":1790000360000,"local":"2026-09-21T15:33","zone":"Europe/Berlin"},"person":"01a20c2a-66da-7025-8a48-72d2fe50066c","words":"Bob''s own"}',10,'{}',NULL);
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
INSERT INTO "session" VALUES('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa','01a20c2a-66b7-759b-ae26-f1fdde72615c',NULL,'Android · Chrome',1795500435170,1795500435170,4102444800000,4102444800000,1795500435170,'01a20c2a-66f2-773f-a11b-c00f72e4dfb9');
INSERT INTO "session" VALUES('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e','01a20c2a-66bb-73a9-805b-28ba73d153e4',NULL,'Android · Chrome',1795500435182,1795500435182,4102444800000,4102444800000,1795500435182,'01a20c2a-66f2-773f-a11b-c010b03816b1');
CREATE INDEX session_account ON session (account_id);
CREATE INDEX audit_household ON audit (household_id, at);
CREATE INDEX member_account ON member (account_id);
CREATE INDEX record_occurred ON record (household_id, occurred_at);
CREATE INDEX op_record ON op (household_id, record_id);
COMMIT;
