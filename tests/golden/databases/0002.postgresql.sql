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
CREATE TABLE public.job (
    name character varying(60) NOT NULL,
    holder character varying(36),
    held_until bigint,
    done_at bigint,
    failed_at bigint,
    fault character varying(300)
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
INSERT INTO public.account VALUES ('01a2093d-2ff8-75d0-96d2-3af2bdd7a393', 'bob', 'Bob', '$argon2id$v=19$m=19456,t=2,p=1$8gcajoyBD5p4T/wzf2ve2Q$5SxTNSNjdZzRfBM9EsxMQZRPVQmlzJOCzh91EXbrQZ4', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795451334585);
INSERT INTO public.account VALUES ('01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 'alice', 'Alice', '$argon2id$v=19$m=19456,t=2,p=1$8gcajoyBD5p4T/wzf2ve2Q$5SxTNSNjdZzRfBM9EsxMQZRPVQmlzJOCzh91EXbrQZ4', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795451334585);
INSERT INTO public.alembic_version VALUES ('0002');
INSERT INTO public.attempt VALUES ('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630', 1795451334585, 1);
INSERT INTO public.audit VALUES ('01a2093d-30e6-709a-9a9b-37e883c22c6a', NULL, '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 'sign_in', NULL, 1795451334585);
INSERT INTO public.audit VALUES ('01a2093d-354a-76cb-b549-8819e2a43290', '01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 'unknown_id', '01a2093d-34b8-70bb-ba31-72f31fc11c5c', 1795451335946);
INSERT INTO public.device VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-3138-7125-b54a-2e92e830016a', '01a2093d-2ff8-75d0-96d2-3af2bdd7a393', 'Phone', 0, 1795451335131, 1795451335131);
INSERT INTO public.device VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 'Phone', 0, 1795451334989, 1795451336284);
INSERT INTO public.household VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', 'Alice''s place', 11, 8, false, 1795451334585);
INSERT INTO public.invitation VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-30aa-735c-93bc-a283ca805ec9', 'adult', NULL, 'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9', '2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451334585, 1795537734585, NULL, NULL, NULL);
INSERT INTO public.invitation VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-30ae-77b1-a4b5-2eb1db27e5cb', 'adult', NULL, 'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0', 'a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451334585, 1795537734585, NULL, NULL, NULL);
INSERT INTO public.member VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 'owner', '01a2093d-3024-75bb-b155-9c011abb126a', 1, 1795451334585);
INSERT INTO public.member VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-2ff8-75d0-96d2-3af2bdd7a393', 'adult', '01a2093d-304e-7201-8764-32a7128ff33a', 1, 1795451334585);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e4265d4d253', 1, '01a2093d-324b-7572-a08a-3e4329c47d3b', '01a2093d-324b-7572-a08a-3e419a3869ff', 'product', 'applied', NULL, 'c51bc8065e118de92d3c5d3d79993809d8de8d3340dce9239eb3b249ce9ebfe3', 1795451335243, '{"at": 1795451335243, "set": {"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}, "base": 0, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451335249);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e45840dffd4', 2, '01a2093d-324b-7572-a08a-3e46cb6141e5', '01a2093d-324b-7572-a08a-3e44d41c783f', 'meal', 'applied', NULL, 'e98ef35d04ad3fa970cdd4e95cce9136dae74789523036e0685d3ea868e06a02', 1795451335243, '{"at": 1795451335243, "set": {"person": "01a2093d-3024-75bb-b155-9c011abb126a", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}, "base": 0, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451335249);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e48c867bd63', 3, '01a2093d-324b-7572-a08a-3e46cb6141e5', '01a2093d-324b-7572-a08a-3e479e4e03ef', 'dose', 'applied', NULL, '43a97a6729027c179ab576b1c620a97bb5b65e66c02ad146e2f773219896fb46', 1795451335243, '{"at": 1795451335243, "set": {"person": "01a2093d-3024-75bb-b155-9c011abb126a", "product": "01a2093d-324b-7572-a08a-3e419a3869ff", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}, "base": 0, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451335249);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e4a5ccc9cd3', 4, '01a2093d-324b-7572-a08a-3e4b750a934d', '01a2093d-324b-7572-a08a-3e49e7217b8e', 'meal', 'applied', NULL, '6cd2bbfa3d98a80a53f79ce9b108566e8998d193a413bf04bacb7e57264c921f', 1795451335243, '{"at": 1795451335243, "set": {"person": "01a2093d-3024-75bb-b155-9c011abb126a", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451335249);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e4ddf125c65', 5, '01a2093d-324b-7572-a08a-3e4e820033a8', '01a2093d-324b-7572-a08a-3e4cf1f1ba7a', 'note', 'applied', NULL, '00fe2be049568a352ff2cf9d3ec2fa14914b2cc7a7d0b72fde60c5e5d9543378', 1795451335243, '{"at": 1795451335243, "set": {"words": "a mistake", "person": "01a2093d-3024-75bb-b155-9c011abb126a", "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451335249);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e502cba1221', 6, '01a2093d-324b-7572-a08a-3e51b9372e0c', '01a2093d-324b-7572-a08a-3e4f3cc50836', 'note', 'applied', NULL, 'e844a8cd978bc7ac5a84df373dfd8abc8ae6e0289a8cad4b89dba23c9847f68a', 1795451335243, '{"at": 1795451335243, "set": {"words": "kept", "person": "01a2093d-3024-75bb-b155-9c011abb126a", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451335249);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-3330-702b-bb3e-f5602e308dde', 7, '01a2093d-3330-702b-bb3e-f56141f5f499', '01a2093d-324b-7572-a08a-3e49e7217b8e', 'meal', 'applied', NULL, '5b24d02054497fc509a145e533518bbb7803199658d2fb7ecc56aea6a191fb91', 1795451335472, '{"at": 1795451335472, "set": {"note": "with leek"}, "base": 4, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451335504);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-3330-702b-bb3e-f5625fc1a411', 8, '01a2093d-3330-702b-bb3e-f56302369488', '01a2093d-324b-7572-a08a-3e49e7217b8e', 'meal', 'merged', NULL, '31f5c16da95832cd412f2398609fd61af65341ae5fab86923ec2097bd141648a', 1795451335472, '{"at": 1795451335472, "set": {"note": "without leek"}, "base": 4, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e92e830016a', '01a2093d-2ff8-75d0-96d2-3af2bdd7a393', 1795451335616);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-3417-73a4-8037-32a6b7cc40d6', 9, '01a2093d-3417-73a4-8037-32a7848ccdf2', '01a2093d-324b-7572-a08a-3e4cf1f1ba7a', 'note', 'applied', NULL, '99d32c1c15899b98799b1a75bf6e895411f98bbd106981aa41db22fd92983472', 1795451335703, '{"at": 1795451335703, "set": {"deleted": true}, "base": 5, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451335716);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-3477-70ff-8604-1f35e93e3777', NULL, '01a2093d-3477-70ff-8604-1f366053dc05', '01a2093d-3477-70ff-8604-1f34843fe558', 'note', 'rejected', 'bad_value', 'ca418531a9083ce25d8f9e3190d6024a66fb41abdbc27b1214719136cdf20935', 1795451335799, '{"at": 1795451335799, "set": {"words": "", "person": "01a2093d-3024-75bb-b155-9c011abb126a", "occurred": {"at": 1790000780000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "fields": {"words": "String should have at least 1 character"}, "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451335811);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-34b8-70bb-ba31-72f4a23ecc34', NULL, '01a2093d-34b8-70bb-ba31-72f5ddcde48b', '01a2093d-34b8-70bb-ba31-72f31fc11c5c', 'note', 'held', 'unknown_record', '264ef6368260ac27437da0eb2c3653bd13da3456ce5802d169c1e5e45ff71d31', 1795451335864, '{"at": 1795451335864, "set": {"words": "of a record nobody knows"}, "base": 7, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451335946);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-34b8-70bb-ba31-72f77b751130', NULL, '01a2093d-34b8-70bb-ba31-72f89803041a', '01a2093d-34b8-70bb-ba31-72f646ad309c', 'weather_of_tomorrow', 'held', 'unknown_kind', '375793049e87eba51c00a49d19454a5b28b9ca3619acdeda1d3618a758c7d042', 1795451335864, '{"at": 1795451335864, "set": {"words": "rain"}, "base": 0, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451335946);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-3595-7084-b88b-6a92dc38d616', 10, '01a2093d-3595-7084-b88b-6a93d29db1c9', '01a2093d-3595-7084-b88b-6a9125d5a09e', 'note', 'applied', NULL, 'fc2ea2e60f6efb2cc3bff3d44785d8ebab06f2cb1505341e3b7a4fa46b4f2d89', 1795451336085, '{"at": 1795451336085, "set": {"words": "Bob''s own", "person": "01a2093d-304e-7201-8764-32a7128ff33a", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}, "base": 0, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e92e830016a', '01a2093d-2ff8-75d0-96d2-3af2bdd7a393', 1795451336124);
INSERT INTO public.op VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-3650-77d4-a779-d9d97a190632', 11, '01a2093d-3650-77d4-a779-d9da097bb4c3', '01a2093d-324b-7572-a08a-3e4f3cc50836', 'note', 'applied', NULL, 'ffe64b7c4debc6cc26db3b0a55ae0c22313df232e296687733ee1aceb81a5b30', 1795451336272, '{"at": 1795451336272, "set": {"words": "kept, and changed since"}, "base": 6, "after": [], "schema": 1}', '01a2093d-3138-7125-b54a-2e91916f6758', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', 1795451336284);
INSERT INTO public.person VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-3024-75bb-b155-9c011abb126a', 'Alice', 'beet', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 0, 1795451334585, NULL);
INSERT INTO public.person VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-304e-7201-8764-32a7128ff33a', 'Bob', 'teal', '01a2093d-2ff8-75d0-96d2-3af2bdd7a393', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 1, 1795451334585, NULL);
INSERT INTO public.person VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-30a4-70f5-ad67-f86bc6597682', 'Kim', 'iris', NULL, false, NULL, 'Europe/Berlin', '04:00', 'household', 'household', 2, 1795451334585, NULL);
INSERT INTO public.phone_code VALUES ('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', '01a2093d-2ffa-736b-8a62-4204f5d37622', 1795451934585, NULL);
INSERT INTO public.record VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e419a3869ff', 'product', 'household', NULL, NULL, 1, '01a2093d-324b-7572-a08a-3e4265d4d253', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', NULL, '01a2093d-3138-7125-b54a-2e91916f6758', 1795451335249, NULL, false, '{"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}', 1, '{}', NULL);
INSERT INTO public.record VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e44d41c783f', 'meal', 'eaten', '01a2093d-3024-75bb-b155-9c011abb126a', 1790000480000, 2, '01a2093d-324b-7572-a08a-3e45840dffd4', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', NULL, '01a2093d-3138-7125-b54a-2e91916f6758', 1795451335249, NULL, false, '{"person": "01a2093d-3024-75bb-b155-9c011abb126a", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}', 2, '{}', NULL);
INSERT INTO public.record VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e479e4e03ef', 'dose', 'eaten', '01a2093d-3024-75bb-b155-9c011abb126a', 1790000540000, 3, '01a2093d-324b-7572-a08a-3e48c867bd63', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', NULL, '01a2093d-3138-7125-b54a-2e91916f6758', 1795451335249, NULL, false, '{"person": "01a2093d-3024-75bb-b155-9c011abb126a", "product": "01a2093d-324b-7572-a08a-3e419a3869ff", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}', 3, '{}', NULL);
INSERT INTO public.record VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e49e7217b8e', 'meal', 'eaten', '01a2093d-3024-75bb-b155-9c011abb126a', 1790000600000, 8, '01a2093d-3330-702b-bb3e-f5625fc1a411', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', '01a2093d-2ff8-75d0-96d2-3af2bdd7a393', '01a2093d-3138-7125-b54a-2e91916f6758', 1795451335249, 1795451335616, false, '{"note": "without leek", "person": "01a2093d-3024-75bb-b155-9c011abb126a", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 4, '{"note": 8}', '{"note": [{"at": 1795451335472, "by": "01a2093d-2fe6-70a7-ba35-2602dde9b1ee", "op": "01a2093d-3330-702b-bb3e-f5602e308dde", "seq": 7, "value": "with leek"}]}');
INSERT INTO public.record VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e4cf1f1ba7a', 'note', 'felt', '01a2093d-3024-75bb-b155-9c011abb126a', 1790000660000, 9, '01a2093d-3417-73a4-8037-32a6b7cc40d6', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', '01a2093d-3138-7125-b54a-2e91916f6758', 1795451335249, 1795451335716, true, '{"words": "a mistake", "person": "01a2093d-3024-75bb-b155-9c011abb126a", "deleted": true, "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 5, '{"deleted": 9}', NULL);
INSERT INTO public.record VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-3595-7084-b88b-6a9125d5a09e', 'note', 'felt', '01a2093d-304e-7201-8764-32a7128ff33a', 1790000840000, 10, '01a2093d-3595-7084-b88b-6a92dc38d616', '01a2093d-2ff8-75d0-96d2-3af2bdd7a393', NULL, '01a2093d-3138-7125-b54a-2e92e830016a', 1795451336124, NULL, false, '{"words": "Bob''s own", "person": "01a2093d-304e-7201-8764-32a7128ff33a", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}', 10, '{}', NULL);
INSERT INTO public.record VALUES ('01a2093d-2ffa-736b-8a62-4204f5d37622', '01a2093d-324b-7572-a08a-3e4f3cc50836', 'note', 'felt', '01a2093d-3024-75bb-b155-9c011abb126a', 1790000720000, 11, '01a2093d-3650-77d4-a779-d9d97a190632', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', '01a2093d-3138-7125-b54a-2e91916f6758', 1795451335249, 1795451336284, false, '{"words": "kept, and changed since", "person": "01a2093d-3024-75bb-b155-9c011abb126a", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 6, '{"words": 11}', NULL);
INSERT INTO public.session VALUES ('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa', '01a2093d-2fe6-70a7-ba35-2602dde9b1ee', NULL, 'Android · Chrome', 1795451334890, 1795451334890, 4102444800000, 4102444800000, 1795451334890);
INSERT INTO public.session VALUES ('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e', '01a2093d-2ff8-75d0-96d2-3af2bdd7a393', NULL, 'Android · Chrome', 1795451334942, 1795451334942, 4102444800000, 4102444800000, 1795451334942);
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
ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name);
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
