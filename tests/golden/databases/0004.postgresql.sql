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
    last_contact_at bigint NOT NULL,
    forgot_at bigint,
    forgot_unsent integer,
    successor character varying(36),
    name character varying(40),
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
INSERT INTO public.account VALUES ('01a20aad-c253-7397-a82f-2721ec6e15a8', 'bob', 'Bob', '$argon2id$v=19$m=19456,t=2,p=1$Ky7LNY42FJhc2/QT4GC0iQ$y96IHDsBVd29zgCZC2ip9OH6959TN76EGLom/rNmu98', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795475489350);
INSERT INTO public.account VALUES ('01a20aad-c24f-76be-9f39-19ec15bbd9cc', 'alice', 'Alice', '$argon2id$v=19$m=19456,t=2,p=1$Ky7LNY42FJhc2/QT4GC0iQ$y96IHDsBVd29zgCZC2ip9OH6959TN76EGLom/rNmu98', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795475489350);
INSERT INTO public.alembic_version VALUES ('0004');
INSERT INTO public.attempt VALUES ('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630', 1795475489350, 1);
INSERT INTO public.audit VALUES ('01a20aad-c284-7126-a155-b60649ffa277', NULL, '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 'sign_in', NULL, 1795475489350);
INSERT INTO public.audit VALUES ('01a20aad-c31b-7548-b313-78700c414631', '01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 'unknown_id', '01a20aad-c315-7005-a39c-74543f5043de', 1795475489558);
INSERT INTO public.device VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c291-71f7-8a1e-ee2b007e7ed9', '01a20aad-c253-7397-a82f-2721ec6e15a8', 'Phone', 0, 1795475489446, 1795475489446, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.device VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 'Phone', 0, 1795475489428, 1795475489587, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.household VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', 'Alice''s place', 11, 9, false, 1795475489350, NULL, NULL);
INSERT INTO public.invitation VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c27c-7038-9f4a-ae32a4dcd6cd', 'adult', NULL, 'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9', '2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489350, 1795561889350, NULL, NULL, NULL);
INSERT INTO public.invitation VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c27d-727b-8d95-6bfeb71f7190', 'adult', NULL, 'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0', 'a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489350, 1795561889350, NULL, NULL, NULL);
INSERT INTO public.member VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 'owner', '01a20aad-c260-74eb-9978-968eebf98100', 1, 1795475489350);
INSERT INTO public.member VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c253-7397-a82f-2721ec6e15a8', 'adult', '01a20aad-c275-70a8-96d0-7bc62222c50a', 1, 1795475489350);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-4582ff71acfb', 1, '01a20aad-c2b2-7469-bd76-458307d260aa', '01a20aad-c2b2-7469-bd76-4581b00d5eb9', 'product', 'applied', NULL, '5da7e48ee0c8f077897342d0ebb41f3c11d0947e492f47c2aaf5f12d2897f39a', 1795475489458, '{"at": 1795475489458, "set": {"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}, "base": 0, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489461);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-45853fe37754', 2, '01a20aad-c2b2-7469-bd76-4586936f79cb', '01a20aad-c2b2-7469-bd76-458431b5a086', 'meal', 'applied', NULL, '9d9a6983742baf7eebb8ea876eb7c87e2d617739c6c70ddc9a4b1a85d246583d', 1795475489458, '{"at": 1795475489458, "set": {"person": "01a20aad-c260-74eb-9978-968eebf98100", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}, "base": 0, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489461);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-45888b461e4e', 3, '01a20aad-c2b2-7469-bd76-4586936f79cb', '01a20aad-c2b2-7469-bd76-45879b42b061', 'dose', 'applied', NULL, '9d4aba741261686aa7ede76081c6de7a653ce7ecca9b67d44edce4e4c77c8c8d', 1795475489458, '{"at": 1795475489458, "set": {"person": "01a20aad-c260-74eb-9978-968eebf98100", "product": "01a20aad-c2b2-7469-bd76-4581b00d5eb9", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}, "base": 0, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489461);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-458ada55a35f', 4, '01a20aad-c2b2-7469-bd76-458bc8d1772e', '01a20aad-c2b2-7469-bd76-4589d488bb49', 'meal', 'applied', NULL, '0ab0d147386a57c5bb039e7697411f1828d3cde8ac9a406cba24bead419563a7', 1795475489458, '{"at": 1795475489458, "set": {"person": "01a20aad-c260-74eb-9978-968eebf98100", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489461);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-458df97dba75', 5, '01a20aad-c2b2-7469-bd76-458efa9348e0', '01a20aad-c2b2-7469-bd76-458c3f307eec', 'note', 'applied', NULL, 'b531729b01b366cb7bd22cf14a8b22b341126b43a4ed044a7b159b408ffc303f', 1795475489458, '{"at": 1795475489458, "set": {"words": "a mistake", "person": "01a20aad-c260-74eb-9978-968eebf98100", "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489461);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-45902843da99', 6, '01a20aad-c2b2-7469-bd76-4591619160a2', '01a20aad-c2b2-7469-bd76-458f956fce69', 'note', 'applied', NULL, '86a476d69eccb8b8720320e2625ce38176e92cfc8f28a471dcaf6be505d14af2', 1795475489458, '{"at": 1795475489458, "set": {"words": "kept", "person": "01a20aad-c260-74eb-9978-968eebf98100", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489461);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2d4-763d-ba01-b38f7bb0931e', 7, '01a20aad-c2d4-763d-ba01-b39048e3da2b', '01a20aad-c2b2-7469-bd76-4589d488bb49', 'meal', 'applied', NULL, '19de5a5c1a9324d17ff3e93863925d2a16afb2f2a0b55aaf72aaacb7a398e2dc', 1795475489492, '{"at": 1795475489492, "set": {"note": "with leek"}, "base": 4, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489495);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2d4-763d-ba01-b391ec87cbf9', 8, '01a20aad-c2d4-763d-ba01-b392f6da0473', '01a20aad-c2b2-7469-bd76-4589d488bb49', 'meal', 'merged', NULL, 'd1a531422321d47e48f7e2fce016cce70ece6f9dbdf490ef6b918c2b937147e3', 1795475489492, '{"at": 1795475489492, "set": {"note": "without leek"}, "base": 4, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2b007e7ed9', '01a20aad-c253-7397-a82f-2721ec6e15a8', 1795475489512);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2fe-710b-b60f-f1a1d6bc845f', 9, '01a20aad-c2fe-710b-b60f-f1a2c3c392d2', '01a20aad-c2b2-7469-bd76-458c3f307eec', 'note', 'applied', NULL, '6c1d7b114a41eed5025cd2bbc15470d5057557f3106d9a8b7f9e9c90028d44f4', 1795475489534, '{"at": 1795475489534, "set": {"deleted": true}, "base": 5, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489537);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c30c-727f-af9f-e9751a7f36ae', NULL, '01a20aad-c30c-727f-af9f-e976954c2e3f', '01a20aad-c30c-727f-af9f-e974f3eb1622', 'note', 'rejected', 'bad_value', 'e3c61bcc8c388c2a45739071b9aad0b69ec771293d328615202172753e98b97a', 1795475489548, '{"at": 1795475489548, "set": {"words": "", "person": "01a20aad-c260-74eb-9978-968eebf98100", "occurred": {"at": 1790000780000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "fields": {"words": "String should have at least 1 character"}, "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489550);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c315-7005-a39c-74554b2b0b0c', NULL, '01a20aad-c315-7005-a39c-7456539598f3', '01a20aad-c315-7005-a39c-74543f5043de', 'note', 'held', 'unknown_record', '7496100b01f1c72e2d6e1aa4b403b29cbba5c1d0c5944eb04e511048f50446e1', 1795475489557, '{"at": 1795475489557, "set": {"words": "of a record nobody knows"}, "base": 7, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489558);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c315-7005-a39c-7458023379be', NULL, '01a20aad-c315-7005-a39c-74597338863f', '01a20aad-c315-7005-a39c-7457aa5c1d61', 'weather_of_tomorrow', 'held', 'unknown_kind', '46c99f8c85a61d8367cb5d6ee1da67285a8f45163e7ecff3c565efa3031ac963', 1795475489557, '{"at": 1795475489557, "set": {"words": "rain"}, "base": 0, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489558);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c326-75c7-9d8b-7430aeb18f98', 10, '01a20aad-c326-75c7-9d8b-743166739bec', '01a20aad-c326-75c7-9d8b-742f410c36ce', 'note', 'applied', NULL, 'a75d276dac5f892de1972348f5807b8999dfca568195c99d25a9104e70cf51fc', 1795475489574, '{"at": 1795475489574, "set": {"words": "Bob''s own", "person": "01a20aad-c275-70a8-96d0-7bc62222c50a", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}, "base": 0, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2b007e7ed9', '01a20aad-c253-7397-a82f-2721ec6e15a8', 1795475489576);
INSERT INTO public.op VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c331-731e-a8e7-41ed69b3c74c', 11, '01a20aad-c331-731e-a8e7-41eedd2cf0f8', '01a20aad-c2b2-7469-bd76-458f956fce69', 'note', 'applied', NULL, 'eb8e6276965fbe4ccf5186ede2c51f106162792a3945bfc3f3e5c940440b0f84', 1795475489585, '{"at": 1795475489585, "set": {"words": "kept, and changed since"}, "base": 6, "after": [], "schema": 1}', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', 1795475489587);
INSERT INTO public.person VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c260-74eb-9978-968eebf98100', 'Alice', 'beet', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 0, 1795475489350, NULL, NULL, NULL);
INSERT INTO public.person VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c275-70a8-96d0-7bc62222c50a', 'Bob', 'teal', '01a20aad-c253-7397-a82f-2721ec6e15a8', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 1, 1795475489350, NULL, NULL, NULL);
INSERT INTO public.person VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c27b-74bf-bc92-599a8f346036', 'Kim', 'iris', NULL, false, NULL, 'Europe/Berlin', '04:00', 'household', 'household', 2, 1795475489350, NULL, NULL, NULL);
INSERT INTO public.phone_code VALUES ('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', '01a20aad-c255-73fd-b231-c881808f2cc2', 1795476089350, NULL);
INSERT INTO public.record VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-4581b00d5eb9', 'product', 'household', NULL, NULL, 1, '01a20aad-c2b2-7469-bd76-4582ff71acfb', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', NULL, '01a20aad-c291-71f7-8a1e-ee2a3ee52541', 1795475489461, NULL, false, '{"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}', 1, '{}', NULL);
INSERT INTO public.record VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-458431b5a086', 'meal', 'eaten', '01a20aad-c260-74eb-9978-968eebf98100', 1790000480000, 2, '01a20aad-c2b2-7469-bd76-45853fe37754', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', NULL, '01a20aad-c291-71f7-8a1e-ee2a3ee52541', 1795475489461, NULL, false, '{"person": "01a20aad-c260-74eb-9978-968eebf98100", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}', 2, '{}', NULL);
INSERT INTO public.record VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-45879b42b061', 'dose', 'eaten', '01a20aad-c260-74eb-9978-968eebf98100', 1790000540000, 3, '01a20aad-c2b2-7469-bd76-45888b461e4e', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', NULL, '01a20aad-c291-71f7-8a1e-ee2a3ee52541', 1795475489461, NULL, false, '{"person": "01a20aad-c260-74eb-9978-968eebf98100", "product": "01a20aad-c2b2-7469-bd76-4581b00d5eb9", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}', 3, '{}', NULL);
INSERT INTO public.record VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-4589d488bb49', 'meal', 'eaten', '01a20aad-c260-74eb-9978-968eebf98100', 1790000600000, 8, '01a20aad-c2d4-763d-ba01-b391ec87cbf9', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', '01a20aad-c253-7397-a82f-2721ec6e15a8', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', 1795475489461, 1795475489512, false, '{"note": "without leek", "person": "01a20aad-c260-74eb-9978-968eebf98100", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 4, '{"note": 8}', '{"note": [{"at": 1795475489492, "by": "01a20aad-c24f-76be-9f39-19ec15bbd9cc", "op": "01a20aad-c2d4-763d-ba01-b38f7bb0931e", "seq": 7, "value": "with leek"}]}');
INSERT INTO public.record VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-458c3f307eec', 'note', 'felt', '01a20aad-c260-74eb-9978-968eebf98100', 1790000660000, 9, '01a20aad-c2fe-710b-b60f-f1a1d6bc845f', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', 1795475489461, 1795475489537, true, '{"words": "a mistake", "person": "01a20aad-c260-74eb-9978-968eebf98100", "deleted": true, "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 5, '{"deleted": 9}', NULL);
INSERT INTO public.record VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c326-75c7-9d8b-742f410c36ce', 'note', 'felt', '01a20aad-c275-70a8-96d0-7bc62222c50a', 1790000840000, 10, '01a20aad-c326-75c7-9d8b-7430aeb18f98', '01a20aad-c253-7397-a82f-2721ec6e15a8', NULL, '01a20aad-c291-71f7-8a1e-ee2b007e7ed9', 1795475489576, NULL, false, '{"words": "Bob''s own", "person": "01a20aad-c275-70a8-96d0-7bc62222c50a", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}', 10, '{}', NULL);
INSERT INTO public.record VALUES ('01a20aad-c255-73fd-b231-c881808f2cc2', '01a20aad-c2b2-7469-bd76-458f956fce69', 'note', 'felt', '01a20aad-c260-74eb-9978-968eebf98100', 1790000720000, 11, '01a20aad-c331-731e-a8e7-41ed69b3c74c', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', '01a20aad-c291-71f7-8a1e-ee2a3ee52541', 1795475489461, 1795475489587, false, '{"words": "kept, and changed since", "person": "01a20aad-c260-74eb-9978-968eebf98100", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 6, '{"words": 11}', NULL);
INSERT INTO public.session VALUES ('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa', '01a20aad-c24f-76be-9f39-19ec15bbd9cc', NULL, 'Android · Chrome', 1795475489413, 1795475489413, 4102444800000, 4102444800000, 1795475489413, '01a20aad-c291-71f7-8a1e-ee2a3ee52541');
INSERT INTO public.session VALUES ('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e', '01a20aad-c253-7397-a82f-2721ec6e15a8', NULL, 'Android · Chrome', 1795475489420, 1795475489420, 4102444800000, 4102444800000, 1795475489420, '01a20aad-c291-71f7-8a1e-ee2b007e7ed9');
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
ALTER TABLE ONLY public.named_sight
    ADD CONSTRAINT named_sight_household_id_fkey FOREIGN KEY (household_id) REFERENCES public.household(id);
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
