CREATE TABLE public.account (
    id character varying(36) NOT NULL,
    login character varying(254) NOT NULL,
    name character varying(80) NOT NULL,
    password_hash character varying(200) NOT NULL,
    recovery_hash character varying(64),
    is_sample boolean DEFAULT false NOT NULL,
    created_at bigint NOT NULL,
    is_card boolean DEFAULT false NOT NULL
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
    last_contact_at bigint NOT NULL,
    forgot_at bigint,
    forgot_unsent integer,
    successor character varying(36),
    name character varying(40),
    revoked_at bigint,
    is_shared boolean DEFAULT false NOT NULL
);
CREATE TABLE public.handover_card (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    account_id character varying(36) NOT NULL,
    person_id character varying(36) NOT NULL,
    name character varying(80) NOT NULL,
    doc text NOT NULL,
    secret_hash character varying(64) NOT NULL,
    created_by character varying(36) NOT NULL,
    created_at bigint NOT NULL,
    starts_at bigint NOT NULL,
    ends_at bigint NOT NULL,
    opened_at bigint,
    revoked_at bigint
);
CREATE TABLE public.household (
    id character varying(36) NOT NULL,
    name character varying(80) NOT NULL,
    seq bigint DEFAULT '0'::bigint NOT NULL,
    agreed bigint DEFAULT '1'::bigint NOT NULL,
    is_sample boolean DEFAULT false NOT NULL,
    created_at bigint NOT NULL,
    deleted_at bigint,
    deleted_by character varying(36)
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
CREATE TABLE public.named_sight (
    household_id character varying(36) NOT NULL,
    person_id character varying(36) NOT NULL,
    part character varying(10) NOT NULL,
    account_id character varying(36) NOT NULL
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
    archived_at bigint,
    weight_g integer,
    weight_on character varying(10)
);
CREATE TABLE public.phone_code (
    code_hash character varying(64) NOT NULL,
    account_id character varying(36) NOT NULL,
    household_id character varying(36),
    expires_at bigint NOT NULL,
    used_at bigint
);
CREATE TABLE public.plan (
    household_id character varying(36) NOT NULL,
    id character varying(36) NOT NULL,
    person_id character varying(36) NOT NULL,
    product_id character varying(36) NOT NULL,
    state character varying(10) NOT NULL,
    version integer NOT NULL,
    doc text NOT NULL,
    created_at bigint NOT NULL,
    ended_at bigint
);
CREATE TABLE public.plan_change (
    household_id character varying(36) NOT NULL,
    plan_id character varying(36) NOT NULL,
    version integer NOT NULL,
    account_id character varying(36) NOT NULL,
    deed character varying(20) NOT NULL,
    why character varying(500),
    doc text NOT NULL,
    at bigint NOT NULL
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
    reauth_at bigint NOT NULL,
    device_id character varying(36)
);
INSERT INTO public.account VALUES ('01a20b89-ba93-72b0-a5c1-4d352008cfa8', 'bob', 'Bob', '$argon2id$v=19$m=19456,t=2,p=1$T4vTfZS7f9av3Ta4MKeTHQ$fpHZZKj79UQpR2KNCbvWZzwHOqmEe276KGNp4wedG7s', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795489905279, false);
INSERT INTO public.account VALUES ('01a20b89-ba8d-70d6-b14c-efa20f1899f6', 'alice', 'Alice', '$argon2id$v=19$m=19456,t=2,p=1$T4vTfZS7f9av3Ta4MKeTHQ$fpHZZKj79UQpR2KNCbvWZzwHOqmEe276KGNp4wedG7s', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795489905279, false);
INSERT INTO public.alembic_version VALUES ('0005');
INSERT INTO public.attempt VALUES ('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630', 1795489905279, 1);
INSERT INTO public.audit VALUES ('01a20b89-bb89-757f-8922-71fbf56a5671', NULL, '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 'sign_in', NULL, 1795489905279);
INSERT INTO public.audit VALUES ('01a20b89-bec9-7080-9163-5aa1b30c504f', '01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 'unknown_id', '01a20b89-bec0-7189-ae8f-da71127700a0', 1795489906372);
INSERT INTO public.device VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bb9f-7357-9199-980ea21bc959', '01a20b89-ba93-72b0-a5c1-4d352008cfa8', 'Phone', 0, 1795489905984, 1795489905984, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO public.device VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 'Phone', 0, 1795489905573, 1795489906427, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO public.household VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', 'Alice''s place', 11, 9, false, 1795489905279, NULL, NULL);
INSERT INTO public.invitation VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bb7c-72b3-be07-efe71e92aaa3', 'adult', NULL, 'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9', '2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489905279, 1795576305279, NULL, NULL, NULL);
INSERT INTO public.invitation VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bb7f-723d-b46c-3d3023e96316', 'adult', NULL, 'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0', 'a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489905279, 1795576305279, NULL, NULL, NULL);
INSERT INTO public.member VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 'owner', '01a20b89-baa0-74cb-ba9a-8cab8f7f6135', 1, 1795489905279);
INSERT INTO public.member VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-ba93-72b0-a5c1-4d352008cfa8', 'adult', '01a20b89-bb74-7763-9566-be7b28b4b048', 1, 1795489905279);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0a9367d1014f', 1, '01a20b89-bd51-7774-8c7c-0a94c59d0587', '01a20b89-bd51-7774-8c7c-0a921c195736', 'product', 'applied', NULL, '0aaedfba98f4d5da62cfdf043a0ebf8d4d124e0c3e7f631fa884b81d7b96f6b0', 1795489906001, '{"at": 1795489906001, "set": {"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}, "base": 0, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906003);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0a961c008dc7', 2, '01a20b89-bd51-7774-8c7c-0a97b52abe60', '01a20b89-bd51-7774-8c7c-0a95e01f9a77', 'meal', 'applied', NULL, 'a756034c5dbcc071ad16e450c4f75a2fe5203d18b997b7233adde7209b74694d', 1795489906001, '{"at": 1795489906001, "set": {"person": "01a20b89-baa0-74cb-ba9a-8cab8f7f6135", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}, "base": 0, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906003);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0a999df23e96', 3, '01a20b89-bd51-7774-8c7c-0a97b52abe60', '01a20b89-bd51-7774-8c7c-0a98112a4565', 'dose', 'applied', NULL, 'bd8be2113b859b1e1dd5caf40e0fdf73985ccb89a0fefbdd544531311e45d36f', 1795489906001, '{"at": 1795489906001, "set": {"person": "01a20b89-baa0-74cb-ba9a-8cab8f7f6135", "product": "01a20b89-bd51-7774-8c7c-0a921c195736", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}, "base": 0, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906003);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0a9b0c2534da', 4, '01a20b89-bd51-7774-8c7c-0a9cccb5307a', '01a20b89-bd51-7774-8c7c-0a9a0606d77d', 'meal', 'applied', NULL, '155ba832b1ceda741e861d2965189583b0be9920316391a7619206d466068b01', 1795489906001, '{"at": 1795489906001, "set": {"person": "01a20b89-baa0-74cb-ba9a-8cab8f7f6135", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906003);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0a9eef9dbb79', 5, '01a20b89-bd51-7774-8c7c-0a9fd342831a', '01a20b89-bd51-7774-8c7c-0a9d5709b6cf', 'note', 'applied', NULL, '20771756f9500ef5515db3db086d04499b67998937baa7a0615dc8a5058c1534', 1795489906001, '{"at": 1795489906001, "set": {"words": "a mistake", "person": "01a20b89-baa0-74cb-ba9a-8cab8f7f6135", "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906003);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0aa15dddb6aa', 6, '01a20b89-bd51-7774-8c7c-0aa220c9e09d', '01a20b89-bd51-7774-8c7c-0aa031718e50', 'note', 'applied', NULL, '68125d8e992062b11771dcdf48af4872a3139f2fa9d97f84bce6894f4f0e1da6', 1795489906001, '{"at": 1795489906001, "set": {"words": "kept", "person": "01a20b89-baa0-74cb-ba9a-8cab8f7f6135", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906003);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bde3-7085-9a01-ff52c38833f2', 7, '01a20b89-bde3-7085-9a01-ff531c3cfcfd', '01a20b89-bd51-7774-8c7c-0a9a0606d77d', 'meal', 'applied', NULL, '73eaa1299604309ed153f18a20a5fb91547766d29cf5eb8939aa2c10a4b340ae', 1795489906147, '{"at": 1795489906147, "set": {"note": "with leek"}, "base": 4, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906150);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bde3-7085-9a01-ff54db0886ea', 8, '01a20b89-bde3-7085-9a01-ff555a454add', '01a20b89-bd51-7774-8c7c-0a9a0606d77d', 'meal', 'merged', NULL, '6e5e500a37571308b62952fae11d7ec6d390b1c19a44dd6abe3947b2b31ff80c', 1795489906147, '{"at": 1795489906147, "set": {"note": "without leek"}, "base": 4, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980ea21bc959', '01a20b89-ba93-72b0-a5c1-4d352008cfa8', 1795489906208);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-be81-72d0-b138-8008d71410a9', 9, '01a20b89-be81-72d0-b138-8009716989ae', '01a20b89-bd51-7774-8c7c-0a9d5709b6cf', 'note', 'applied', NULL, '494350b628533206f5f16b652de7b97a73e74803896ddc4ea5b49825df2db65f', 1795489906305, '{"at": 1795489906305, "set": {"deleted": true}, "base": 5, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906311);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-beb5-7657-adb5-af0839d730b2', NULL, '01a20b89-beb5-7657-adb5-af09579ec5b4', '01a20b89-beb5-7657-adb5-af0747c0b771', 'note', 'rejected', 'bad_value', '829577215f6fd6f58fed1b0ddd8a3fe42ba635a738a7a1926f1f13e69fac4d4b', 1795489906357, '{"at": 1795489906357, "set": {"words": "", "person": "01a20b89-baa0-74cb-ba9a-8cab8f7f6135", "occurred": {"at": 1790000780000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "fields": {"words": "String should have at least 1 character"}, "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906360);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bec0-7189-ae8f-da72339184cc', NULL, '01a20b89-bec0-7189-ae8f-da730af3e55f', '01a20b89-bec0-7189-ae8f-da71127700a0', 'note', 'held', 'unknown_record', '83b90b9fede10e0941961196b4a812447ebf54042db04f05c609929db3d0bbc6', 1795489906368, '{"at": 1795489906368, "set": {"words": "of a record nobody knows"}, "base": 7, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906372);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bec0-7189-ae8f-da75593f3499', NULL, '01a20b89-bec0-7189-ae8f-da760ad0949c', '01a20b89-bec0-7189-ae8f-da74478acdf3', 'weather_of_tomorrow', 'held', 'unknown_kind', 'cd43a9b3af484905d9f2ae085906d76057ebdba2a077728b14d3acb41bab77c0', 1795489906368, '{"at": 1795489906368, "set": {"words": "rain"}, "base": 0, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906372);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bedb-70bf-83ad-3cc2c15c304d', 10, '01a20b89-bedb-70bf-83ad-3cc36b55597e', '01a20b89-bedb-70bf-83ad-3cc1f8d50cb0', 'note', 'applied', NULL, '1a8ebcf4013b65e763bddab5783237f405fdbec3f36f0910fff0ec20ec3a32af', 1795489906395, '{"at": 1795489906395, "set": {"words": "Bob''s own", "person": "01a20b89-bb74-7763-9566-be7b28b4b048", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}, "base": 0, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980ea21bc959', '01a20b89-ba93-72b0-a5c1-4d352008cfa8', 1795489906396);
INSERT INTO public.op VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bef4-7594-9719-b7b98871e02b', 11, '01a20b89-bef4-7594-9719-b7bab28db456', '01a20b89-bd51-7774-8c7c-0aa031718e50', 'note', 'applied', NULL, '8f0875da3b0da042aa6b2a0daafc6513b1b45477bdc5d8340b9fd6ec69a8f284', 1795489906420, '{"at": 1795489906420, "set": {"words": "kept, and changed since"}, "base": 6, "after": [], "schema": 1}', '01a20b89-bb9f-7357-9199-980d1e65f44a', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', 1795489906427);
INSERT INTO public.person VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-baa0-74cb-ba9a-8cab8f7f6135', 'Alice', 'beet', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 0, 1795489905279, NULL, NULL, NULL);
INSERT INTO public.person VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bb74-7763-9566-be7b28b4b048', 'Bob', 'teal', '01a20b89-ba93-72b0-a5c1-4d352008cfa8', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 1, 1795489905279, NULL, NULL, NULL);
INSERT INTO public.person VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bb7b-712d-837e-d073c29d5a50', 'Kim', 'iris', NULL, false, NULL, 'Europe/Berlin', '04:00', 'household', 'household', 2, 1795489905279, NULL, NULL, NULL);
INSERT INTO public.phone_code VALUES ('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', '01a20b89-ba94-76cb-8334-ac37215019bd', 1795490505279, NULL);
INSERT INTO public.record VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0a921c195736', 'product', 'household', NULL, NULL, 1, '01a20b89-bd51-7774-8c7c-0a9367d1014f', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', NULL, '01a20b89-bb9f-7357-9199-980d1e65f44a', 1795489906003, NULL, false, '{"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}', 1, '{}', NULL);
INSERT INTO public.record VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0a95e01f9a77', 'meal', 'eaten', '01a20b89-baa0-74cb-ba9a-8cab8f7f6135', 1790000480000, 2, '01a20b89-bd51-7774-8c7c-0a961c008dc7', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', NULL, '01a20b89-bb9f-7357-9199-980d1e65f44a', 1795489906003, NULL, false, '{"person": "01a20b89-baa0-74cb-ba9a-8cab8f7f6135", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}', 2, '{}', NULL);
INSERT INTO public.record VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0a98112a4565', 'dose', 'eaten', '01a20b89-baa0-74cb-ba9a-8cab8f7f6135', 1790000540000, 3, '01a20b89-bd51-7774-8c7c-0a999df23e96', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', NULL, '01a20b89-bb9f-7357-9199-980d1e65f44a', 1795489906003, NULL, false, '{"person": "01a20b89-baa0-74cb-ba9a-8cab8f7f6135", "product": "01a20b89-bd51-7774-8c7c-0a921c195736", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}', 3, '{}', NULL);
INSERT INTO public.record VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0a9a0606d77d', 'meal', 'eaten', '01a20b89-baa0-74cb-ba9a-8cab8f7f6135', 1790000600000, 8, '01a20b89-bde3-7085-9a01-ff54db0886ea', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', '01a20b89-ba93-72b0-a5c1-4d352008cfa8', '01a20b89-bb9f-7357-9199-980d1e65f44a', 1795489906003, 1795489906208, false, '{"note": "without leek", "person": "01a20b89-baa0-74cb-ba9a-8cab8f7f6135", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 4, '{"note": 8}', '{"note": [{"at": 1795489906147, "by": "01a20b89-ba8d-70d6-b14c-efa20f1899f6", "op": "01a20b89-bde3-7085-9a01-ff52c38833f2", "seq": 7, "value": "with leek"}]}');
INSERT INTO public.record VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0a9d5709b6cf', 'note', 'felt', '01a20b89-baa0-74cb-ba9a-8cab8f7f6135', 1790000660000, 9, '01a20b89-be81-72d0-b138-8008d71410a9', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', '01a20b89-bb9f-7357-9199-980d1e65f44a', 1795489906003, 1795489906311, true, '{"words": "a mistake", "person": "01a20b89-baa0-74cb-ba9a-8cab8f7f6135", "deleted": true, "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 5, '{"deleted": 9}', NULL);
INSERT INTO public.record VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bedb-70bf-83ad-3cc1f8d50cb0', 'note', 'felt', '01a20b89-bb74-7763-9566-be7b28b4b048', 1790000840000, 10, '01a20b89-bedb-70bf-83ad-3cc2c15c304d', '01a20b89-ba93-72b0-a5c1-4d352008cfa8', NULL, '01a20b89-bb9f-7357-9199-980ea21bc959', 1795489906396, NULL, false, '{"words": "Bob''s own", "person": "01a20b89-bb74-7763-9566-be7b28b4b048", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}', 10, '{}', NULL);
INSERT INTO public.record VALUES ('01a20b89-ba94-76cb-8334-ac37215019bd', '01a20b89-bd51-7774-8c7c-0aa031718e50', 'note', 'felt', '01a20b89-baa0-74cb-ba9a-8cab8f7f6135', 1790000720000, 11, '01a20b89-bef4-7594-9719-b7b98871e02b', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', '01a20b89-bb9f-7357-9199-980d1e65f44a', 1795489906003, 1795489906427, false, '{"words": "kept, and changed since", "person": "01a20b89-baa0-74cb-ba9a-8cab8f7f6135", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 6, '{"words": 11}', NULL);
INSERT INTO public.session VALUES ('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa', '01a20b89-ba8d-70d6-b14c-efa20f1899f6', NULL, 'Android · Chrome', 1795489905547, 1795489905547, 4102444800000, 4102444800000, 1795489905547, '01a20b89-bb9f-7357-9199-980d1e65f44a');
INSERT INTO public.session VALUES ('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e', '01a20b89-ba93-72b0-a5c1-4d352008cfa8', NULL, 'Android · Chrome', 1795489905560, 1795489905560, 4102444800000, 4102444800000, 1795489905560, '01a20b89-bb9f-7357-9199-980ea21bc959');
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
ALTER TABLE ONLY public.handover_card
    ADD CONSTRAINT handover_card_account_id_key UNIQUE (account_id);
ALTER TABLE ONLY public.handover_card
    ADD CONSTRAINT handover_card_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.handover_card
    ADD CONSTRAINT handover_card_secret_hash_key UNIQUE (secret_hash);
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
ALTER TABLE ONLY public.named_sight
    ADD CONSTRAINT named_sight_pkey PRIMARY KEY (household_id, person_id, part, account_id);
ALTER TABLE ONLY public.op
    ADD CONSTRAINT op_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.op
    ADD CONSTRAINT op_seq UNIQUE (household_id, seq);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (household_id, id);
ALTER TABLE ONLY public.phone_code
    ADD CONSTRAINT phone_code_pkey PRIMARY KEY (code_hash);
ALTER TABLE ONLY public.plan_change
    ADD CONSTRAINT plan_change_pkey PRIMARY KEY (household_id, plan_id, version);
ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_pkey PRIMARY KEY (household_id, id);
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
ALTER TABLE ONLY public.handover_card
    ADD CONSTRAINT handover_card_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.invitation
    ADD CONSTRAINT invitation_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id);
ALTER TABLE ONLY public.member
    ADD CONSTRAINT member_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.named_sight
    ADD CONSTRAINT named_sight_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.op
    ADD CONSTRAINT op_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT person_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.phone_code
    ADD CONSTRAINT phone_code_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.plan_change
    ADD CONSTRAINT plan_change_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.plan
    ADD CONSTRAINT plan_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.record
    ADD CONSTRAINT record_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_account_id_fkey FOREIGN KEY (account_id) REFERENCES public.account(id) ON DELETE CASCADE;
