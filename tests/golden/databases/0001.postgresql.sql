CREATE TABLE public.account (
    id character varying(36) NOT NULL,
    login character varying(254) NOT NULL,
    name character varying(80) NOT NULL,
    password_hash character varying(200) NOT NULL,
    recovery_hash character varying(64),
    is_sample boolean DEFAULT false NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.attempt (
    subject character varying(64) NOT NULL,
    window_at bigint NOT NULL,
    count integer NOT NULL
);
CREATE TABLE public.audit (
    id character varying(36) NOT NULL,
    household_id character varying(36),
    account_id character varying(36),
    action character varying(60) NOT NULL,
    object_id character varying(64),
    at bigint NOT NULL
);
CREATE TABLE public.device (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    account_id character varying(36) NOT NULL,
    label character varying(80) NOT NULL,
    unsent integer DEFAULT 0 NOT NULL,
    first_seen_at bigint NOT NULL,
    last_contact_at bigint NOT NULL
);
CREATE TABLE public.household (
    id character varying(36) NOT NULL,
    name character varying(80) NOT NULL,
    seq bigint DEFAULT '0'::bigint NOT NULL,
    agreed bigint DEFAULT '1'::bigint NOT NULL,
    is_sample boolean DEFAULT false NOT NULL,
    created_at bigint NOT NULL
);
CREATE TABLE public.invitation (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    role character varying(10) NOT NULL,
    person_id character varying(36),
    secret_hash character varying(64) NOT NULL,
    code_hash character varying(64) NOT NULL,
    created_by character varying(36) NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    used_at bigint,
    used_by character varying(36),
    revoked_at bigint
);
CREATE TABLE public.member (
    household_id character varying(36) NOT NULL,
    account_id character varying(36) NOT NULL,
    role character varying(10) NOT NULL,
    person_id character varying(36),
    generation bigint DEFAULT '1'::bigint NOT NULL,
    joined_at bigint NOT NULL
);
CREATE TABLE public.op (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    seq bigint,
    act character varying(36) NOT NULL,
    record_id character varying(36) NOT NULL,
    kind character varying(40) NOT NULL,
    status character varying(10) NOT NULL,
    code character varying(40),
    hash character varying(64) NOT NULL,
    stamp bigint NOT NULL,
    body jsonb NOT NULL,
    device character varying(36) NOT NULL,
    actor character varying(36) NOT NULL,
    received_at bigint NOT NULL
);
CREATE TABLE public.person (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    name character varying(80) NOT NULL,
    colour character varying(12) NOT NULL,
    account_id character varying(36),
    is_child boolean DEFAULT false NOT NULL,
    birth_year integer,
    zone character varying(64) NOT NULL,
    day_start character varying(5) DEFAULT '04:00'::character varying NOT NULL,
    eaten_sight character varying(10) NOT NULL,
    felt_sight character varying(10) NOT NULL,
    "position" integer DEFAULT 0 NOT NULL,
    created_at bigint NOT NULL,
    archived_at bigint
);
CREATE TABLE public.phone_code (
    code_hash character varying(64) NOT NULL,
    account_id character varying(36) NOT NULL,
    household_id character varying(36),
    expires_at bigint NOT NULL,
    used_at bigint
);
CREATE TABLE public.record (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    kind character varying(40) NOT NULL,
    part character varying(10) NOT NULL,
    person_id character varying(36),
    occurred_at bigint,
    seq bigint NOT NULL,
    last_op character varying(36) NOT NULL,
    author character varying(36) NOT NULL,
    editor character varying(36),
    device character varying(36) NOT NULL,
    created_at bigint NOT NULL,
    edited_at bigint,
    deleted boolean DEFAULT false NOT NULL,
    doc jsonb NOT NULL,
    v0 bigint NOT NULL,
    fv jsonb NOT NULL,
    conflicts jsonb
);
CREATE TABLE public.session (
    id_hash character varying(64) NOT NULL,
    account_id character varying(36) NOT NULL,
    household_id character varying(36),
    label character varying(80) NOT NULL,
    created_at bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    idle_expires_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    reauth_at bigint NOT NULL
);
INSERT INTO public.account VALUES ('01a2093a-1816-7097-9f7a-3d27219a765f', 'bob', 'Bob', '$argon2id$v=19$m=19456,t=2,p=1$BibCNyRb2pH2hkdotPKhOw$HrqQyjlYZYk+j/sCki4IaMO6YrWH0mMgThdxE32eQpI', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795451131849);
INSERT INTO public.account VALUES ('01a2093a-180b-73e1-92b9-508535d35680', 'alice', 'Alice', '$argon2id$v=19$m=19456,t=2,p=1$BibCNyRb2pH2hkdotPKhOw$HrqQyjlYZYk+j/sCki4IaMO6YrWH0mMgThdxE32eQpI', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795451131849);
INSERT INTO public.alembic_version VALUES ('0001');
INSERT INTO public.attempt VALUES ('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630', 1795451131849, 1);
INSERT INTO public.audit VALUES ('01a2093a-19a0-773a-8b6f-29222ce034ff', NULL, '01a2093a-180b-73e1-92b9-508535d35680', 'sign_in', NULL, 1795451131849);
INSERT INTO public.audit VALUES ('01a2093a-2584-748f-a667-44d7862d5e25', '01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-180b-73e1-92b9-508535d35680', 'unknown_id', '01a2093a-24e7-74a6-ba0e-bfbc5a2bd702', 1795451135271);
INSERT INTO public.device VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1b9d-76dc-a0d3-be4bfdb9d6f8', '01a2093a-1816-7097-9f7a-3d27219a765f', 'Phone', 0, 1795451133247, 1795451133247);
INSERT INTO public.device VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 'Phone', 0, 1795451132860, 1795451135730);
INSERT INTO public.household VALUES ('01a2093a-1826-7369-857a-a20c17e80174', 'Alice''s place', 11, 8, false, 1795451131849);
INSERT INTO public.invitation VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1891-71d3-9281-a7d55a63a902', 'adult', NULL, 'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9', '2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21', '01a2093a-180b-73e1-92b9-508535d35680', 1795451131849, 1795537531849, NULL, NULL, NULL);
INSERT INTO public.invitation VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1897-76f3-a62b-2077e486d1b2', 'adult', NULL, 'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0', 'a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca', '01a2093a-180b-73e1-92b9-508535d35680', 1795451131849, 1795537531849, NULL, NULL, NULL);
INSERT INTO public.member VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-180b-73e1-92b9-508535d35680', 'owner', '01a2093a-184c-7365-a387-da78cfa7a64f', 1, 1795451131849);
INSERT INTO public.member VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1816-7097-9f7a-3d27219a765f', 'adult', '01a2093a-187e-7481-a531-680af62bb755', 1, 1795451131849);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29a5a90dc1f1', 1, '01a2093a-1df2-735c-85ac-29a65586c44e', '01a2093a-1df2-735c-85ac-29a4fadf4c2e', 'product', 'applied', NULL, 'e17a0329b45345736a0d983314d702db14050b7e250f3e6ae0dde953c5dc4eeb', 1795451133426, '{"at": 1795451133426, "set": {"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}, "base": 0, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451133448);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29a851820b24', 2, '01a2093a-1df2-735c-85ac-29a9260a93df', '01a2093a-1df2-735c-85ac-29a763eb9cf7', 'meal', 'applied', NULL, 'ec049829975a1889fb5036822dca664dadef5bb0159c0d11f8d6a4ee1e3b896b', 1795451133426, '{"at": 1795451133426, "set": {"person": "01a2093a-184c-7365-a387-da78cfa7a64f", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}, "base": 0, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451133448);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29ab8f52cbf4', 3, '01a2093a-1df2-735c-85ac-29a9260a93df', '01a2093a-1df2-735c-85ac-29aa6f9eca7e', 'dose', 'applied', NULL, 'c650895da55deaf302ecefb3217f972bd2d472d55f59f7a75bb06be991dd6f60', 1795451133426, '{"at": 1795451133426, "set": {"person": "01a2093a-184c-7365-a387-da78cfa7a64f", "product": "01a2093a-1df2-735c-85ac-29a4fadf4c2e", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}, "base": 0, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451133448);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29ad1c3b0ffd', 4, '01a2093a-1df2-735c-85ac-29ae5827c39c', '01a2093a-1df2-735c-85ac-29ac17ff8ed8', 'meal', 'applied', NULL, '3096730f436072279d60cd9d12992b3b0c0aeabaeefde40b3dbe73af60efcb40', 1795451133426, '{"at": 1795451133426, "set": {"person": "01a2093a-184c-7365-a387-da78cfa7a64f", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451133448);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29b0daa4f4fe', 5, '01a2093a-1df2-735c-85ac-29b18e763677', '01a2093a-1df2-735c-85ac-29af8b834438', 'note', 'applied', NULL, 'e4fed7fcfc6575b66bb53d30363de184f99419fb8db348c353be633478dd8e9a', 1795451133426, '{"at": 1795451133426, "set": {"words": "a mistake", "person": "01a2093a-184c-7365-a387-da78cfa7a64f", "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451133448);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29b34429c585', 6, '01a2093a-1df2-735c-85ac-29b4999f7680', '01a2093a-1df2-735c-85ac-29b254d889fa', 'note', 'applied', NULL, '9d8a9d8323c50e848399aae0fe523de351c4ae9aa16402702082c0ee9f25d5b7', 1795451133426, '{"at": 1795451133426, "set": {"words": "kept", "person": "01a2093a-184c-7365-a387-da78cfa7a64f", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451133448);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1f26-72a1-8c5c-a990bfc27429', 7, '01a2093a-1f26-72a1-8c5c-a9916d3b511f', '01a2093a-1df2-735c-85ac-29ac17ff8ed8', 'meal', 'applied', NULL, '82924ace2f8daa597c93dd333cdca77d400914f90a301f408a5b5e58f91130d3', 1795451133734, '{"at": 1795451133734, "set": {"note": "with leek"}, "base": 4, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451133750);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1f26-72a1-8c5c-a99222af4df7', 8, '01a2093a-1f26-72a1-8c5c-a993f5d7d5f7', '01a2093a-1df2-735c-85ac-29ac17ff8ed8', 'meal', 'merged', NULL, '14ab4126b656fcf12b88ba4bd18caa97e0e905d5b8992e714c4f422d176564d1', 1795451133734, '{"at": 1795451133734, "set": {"note": "without leek"}, "base": 4, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4bfdb9d6f8', '01a2093a-1816-7097-9f7a-3d27219a765f', 1795451133971);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-21ac-74d0-8afa-2188a54998c0', 9, '01a2093a-21ac-74d0-8afa-218951a51c80', '01a2093a-1df2-735c-85ac-29af8b834438', 'note', 'applied', NULL, '9fba895fb7683af02abd137cb2378d421c76278cce1be134b4330d791cb3e81f', 1795451134380, '{"at": 1795451134380, "set": {"deleted": true}, "base": 5, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451134397);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-23d4-74af-a991-adea305b40d4', NULL, '01a2093a-23d4-74af-a991-adeb0dfc1c3d', '01a2093a-23d4-74af-a991-ade93aa41c05', 'note', 'rejected', 'bad_value', 'c745a51f75b4c48e53a84e2fb6b4e92a907c6820af44223224d567343443b937', 1795451134932, '{"at": 1795451134932, "set": {"words": "", "person": "01a2093a-184c-7365-a387-da78cfa7a64f", "occurred": {"at": 1790000780000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "fields": {"words": "String should have at least 1 character"}, "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451134954);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-24e7-74a6-ba0e-bfbdc3c66e38', NULL, '01a2093a-24e7-74a6-ba0e-bfbe7472063c', '01a2093a-24e7-74a6-ba0e-bfbc5a2bd702', 'note', 'held', 'unknown_record', '9c59832ca93e1460fae4dffb9bc069b73ba1bb8a16b74f822298a92de6411201', 1795451135207, '{"at": 1795451135207, "set": {"words": "of a record nobody knows"}, "base": 7, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451135271);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-24e7-74a6-ba0e-bfc015ea9ac4', NULL, '01a2093a-24e7-74a6-ba0e-bfc15f41342a', '01a2093a-24e7-74a6-ba0e-bfbf7bc20f91', 'weather_of_tomorrow', 'held', 'unknown_kind', '78fc8c4445cceaceed3574da24a72af6ba41b995dc5015a3eed7407facbbab8e', 1795451135207, '{"at": 1795451135207, "set": {"words": "rain"}, "base": 0, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451135271);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-2626-769b-97ff-b922acf9b5f8', 10, '01a2093a-2626-769b-97ff-b9230d9282e0', '01a2093a-2626-769b-97ff-b9217268fd8b', 'note', 'applied', NULL, '00512e7bad3a1163c2aec86b77d384ca7351a4fee7040893bd7880235deaf637', 1795451135526, '{"at": 1795451135526, "set": {"words": "Bob''s own", "person": "01a2093a-187e-7481-a531-680af62bb755", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}, "base": 0, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4bfdb9d6f8', '01a2093a-1816-7097-9f7a-3d27219a765f', 1795451135543);
INSERT INTO public.op VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-26d7-7713-b56d-c6c25c800ade', 11, '01a2093a-26d7-7713-b56d-c6c305bdb9e7', '01a2093a-1df2-735c-85ac-29b254d889fa', 'note', 'applied', NULL, 'ee4157f655cf5358a90fc0cc9b8673e1e185e2c199dc109ce5715a6ea3301c45', 1795451135703, '{"at": 1795451135703, "set": {"words": "kept, and changed since"}, "base": 6, "after": [], "schema": 1}', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', '01a2093a-180b-73e1-92b9-508535d35680', 1795451135730);
INSERT INTO public.person VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-184c-7365-a387-da78cfa7a64f', 'Alice', 'beet', '01a2093a-180b-73e1-92b9-508535d35680', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 0, 1795451131849, NULL);
INSERT INTO public.person VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-187e-7481-a531-680af62bb755', 'Bob', 'teal', '01a2093a-1816-7097-9f7a-3d27219a765f', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 1, 1795451131849, NULL);
INSERT INTO public.person VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-188a-7655-bd7e-867f1a88f90f', 'Kim', 'iris', NULL, false, NULL, 'Europe/Berlin', '04:00', 'household', 'household', 2, 1795451131849, NULL);
INSERT INTO public.phone_code VALUES ('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988', '01a2093a-180b-73e1-92b9-508535d35680', '01a2093a-1826-7369-857a-a20c17e80174', 1795451731849, NULL);
INSERT INTO public.record VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29a4fadf4c2e', 'product', 'household', NULL, NULL, 1, '01a2093a-1df2-735c-85ac-29a5a90dc1f1', '01a2093a-180b-73e1-92b9-508535d35680', NULL, '01a2093a-1b9d-76dc-a0d3-be4a70e66261', 1795451133448, NULL, false, '{"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}', 1, '{}', NULL);
INSERT INTO public.record VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29a763eb9cf7', 'meal', 'eaten', '01a2093a-184c-7365-a387-da78cfa7a64f', 1790000480000, 2, '01a2093a-1df2-735c-85ac-29a851820b24', '01a2093a-180b-73e1-92b9-508535d35680', NULL, '01a2093a-1b9d-76dc-a0d3-be4a70e66261', 1795451133448, NULL, false, '{"person": "01a2093a-184c-7365-a387-da78cfa7a64f", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}', 2, '{}', NULL);
INSERT INTO public.record VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29aa6f9eca7e', 'dose', 'eaten', '01a2093a-184c-7365-a387-da78cfa7a64f', 1790000540000, 3, '01a2093a-1df2-735c-85ac-29ab8f52cbf4', '01a2093a-180b-73e1-92b9-508535d35680', NULL, '01a2093a-1b9d-76dc-a0d3-be4a70e66261', 1795451133448, NULL, false, '{"person": "01a2093a-184c-7365-a387-da78cfa7a64f", "product": "01a2093a-1df2-735c-85ac-29a4fadf4c2e", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}', 3, '{}', NULL);
INSERT INTO public.record VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29ac17ff8ed8', 'meal', 'eaten', '01a2093a-184c-7365-a387-da78cfa7a64f', 1790000600000, 8, '01a2093a-1f26-72a1-8c5c-a99222af4df7', '01a2093a-180b-73e1-92b9-508535d35680', '01a2093a-1816-7097-9f7a-3d27219a765f', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', 1795451133448, 1795451133971, false, '{"note": "without leek", "person": "01a2093a-184c-7365-a387-da78cfa7a64f", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 4, '{"note": 8}', '{"note": [{"at": 1795451133734, "by": "01a2093a-180b-73e1-92b9-508535d35680", "op": "01a2093a-1f26-72a1-8c5c-a990bfc27429", "seq": 7, "value": "with leek"}]}');
INSERT INTO public.record VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29af8b834438', 'note', 'felt', '01a2093a-184c-7365-a387-da78cfa7a64f', 1790000660000, 9, '01a2093a-21ac-74d0-8afa-2188a54998c0', '01a2093a-180b-73e1-92b9-508535d35680', '01a2093a-180b-73e1-92b9-508535d35680', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', 1795451133448, 1795451134397, true, '{"words": "a mistake", "person": "01a2093a-184c-7365-a387-da78cfa7a64f", "deleted": true, "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 5, '{"deleted": 9}', NULL);
INSERT INTO public.record VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-2626-769b-97ff-b9217268fd8b', 'note', 'felt', '01a2093a-187e-7481-a531-680af62bb755', 1790000840000, 10, '01a2093a-2626-769b-97ff-b922acf9b5f8', '01a2093a-1816-7097-9f7a-3d27219a765f', NULL, '01a2093a-1b9d-76dc-a0d3-be4bfdb9d6f8', 1795451135543, NULL, false, '{"words": "Bob''s own", "person": "01a2093a-187e-7481-a531-680af62bb755", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}', 10, '{}', NULL);
INSERT INTO public.record VALUES ('01a2093a-1826-7369-857a-a20c17e80174', '01a2093a-1df2-735c-85ac-29b254d889fa', 'note', 'felt', '01a2093a-184c-7365-a387-da78cfa7a64f', 1790000720000, 11, '01a2093a-26d7-7713-b56d-c6c25c800ade', '01a2093a-180b-73e1-92b9-508535d35680', '01a2093a-180b-73e1-92b9-508535d35680', '01a2093a-1b9d-76dc-a0d3-be4a70e66261', 1795451133448, 1795451135730, false, '{"words": "kept, and changed since", "person": "01a2093a-184c-7365-a387-da78cfa7a64f", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 6, '{"words": 11}', NULL);
INSERT INTO public.session VALUES ('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa', '01a2093a-180b-73e1-92b9-508535d35680', NULL, 'Android · Chrome', 1795451132379, 1795451132379, 4102444800000, 4102444800000, 1795451132379);
INSERT INTO public.session VALUES ('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e', '01a2093a-1816-7097-9f7a-3d27219a765f', NULL, 'Android · Chrome', 1795451132606, 1795451132606, 4102444800000, 4102444800000, 1795451132606);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_login_key UNIQUE (login);
ALTER TABLE ONLY public.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.attempt
    ADD CONSTRAINT attempt_pkey PRIMARY KEY (subject);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.household
    ADD CONSTRAINT household_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_code_hash_key UNIQUE (code_hash);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_secret_hash_key UNIQUE (secret_hash);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_pkey PRIMARY KEY (household_id, account_id);
ALTER TABLE ONLY public.op
    ADD CONSTRAINT op_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.op
    ADD CONSTRAINT op_seq UNIQUE (household_id, seq);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.phone_code
    ADD CONSTRAINT phone_code_pkey PRIMARY KEY (code_hash);
ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_seq UNIQUE (household_id, seq);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id_hash);
CREATE INDEX audit_household ON public.audit USING btree (household_id, at);
CREATE INDEX member_account ON public.member USING btree (account_id);
CREATE INDEX op_record ON public.op USING btree (household_id, record_id);
CREATE INDEX record_occurred ON public.record USING btree (household_id, occurred_at);
CREATE INDEX session_account ON public.session USING btree (account_id);
ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.op
    ADD CONSTRAINT op_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.phone_code
    ADD CONSTRAINT phone_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
