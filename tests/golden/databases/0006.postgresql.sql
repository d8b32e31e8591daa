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
    deleted_by character varying(36),
    emergency_number character varying(40),
    poison_number character varying(40)
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
INSERT INTO public.account VALUES ('01a20c2a-706f-70ae-ac28-815723cbecbe', 'bob', 'Bob', '$argon2id$v=19$m=19456,t=2,p=1$OjuZ8GckO/yFrP6bHisZ8A$1Pz3SuyVuFD5gRrxFI3CznRXBWzHE7TrLllAutaWAUQ', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795500437602, false);
INSERT INTO public.account VALUES ('01a20c2a-706c-748b-9ba4-49c7e1118ad8', 'alice', 'Alice', '$argon2id$v=19$m=19456,t=2,p=1$OjuZ8GckO/yFrP6bHisZ8A$1Pz3SuyVuFD5gRrxFI3CznRXBWzHE7TrLllAutaWAUQ', '177833fe2f7f16b2e1efc146eaa55126d9d5ec9447830951fd35c28eccaa5afd', false, 1795500437602, false);
INSERT INTO public.alembic_version VALUES ('0006');
INSERT INTO public.attempt VALUES ('79b12bf9cc9d657d16a7f75b6a232fbf17d8332d63e04a7f158c9febdc6a2630', 1795500437602, 1);
INSERT INTO public.audit VALUES ('01a20c2a-70ae-77a4-b52b-fe44bc11238d', NULL, '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 'sign_in', NULL, 1795500437602);
INSERT INTO public.audit VALUES ('01a20c2a-71e2-7420-82d2-f947129f3d36', '01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 'unknown_id', '01a20c2a-71d3-71b4-9bbb-4802b4c101a3', 1795500437975);
INSERT INTO public.device VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-70c6-7016-b36b-dd30aba2174c', '01a20c2a-706f-70ae-ac28-815723cbecbe', 'Phone', 0, 1795500437755, 1795500437755, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO public.device VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 'Phone', 0, 1795500437708, 1795500438034, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO public.household VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', 'Alice''s place', 11, 9, false, 1795500437602, NULL, NULL, NULL, NULL);
INSERT INTO public.invitation VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-70a5-7236-92da-b9e781ef0e71', 'adult', NULL, 'f920737c27f07952f60928faa1cedd4c89d8ed436d88ad83cecfd49aaa8264f9', '2192e8955d5e1ad1651f2f0c637e6f1ac82855747a5f42f978db28669595dc21', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437602, 1795586837602, NULL, NULL, NULL);
INSERT INTO public.invitation VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-70a7-7103-82a5-441e3313bb81', 'adult', NULL, 'b12cc8d2be2b29ba0d47f0cc1f69587ad1e9d8bb630c01bfbea99ca05ad5b9f0', 'a1a8a8cbbed4eb53ae62ee4fb0787504087232c29aa4d817757d06b68d0501ca', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437602, 1795586837602, NULL, NULL, NULL);
INSERT INTO public.member VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 'owner', '01a20c2a-707d-7116-810f-6fe4f67f6d2c', 1, 1795500437602);
INSERT INTO public.member VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-706f-70ae-ac28-815723cbecbe', 'adult', '01a20c2a-709f-7583-b92e-efc83ccbf011', 1, 1795500437602);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ec97496e61d', 1, '01a20c2a-7116-729a-ad67-2eca2d3b0624', '01a20c2a-7116-729a-ad67-2ec8092a287a', 'product', 'applied', NULL, '2d80bc4b6ceded73f51cbf2a528ab1308e3bf197f4aa3e64a5832f6ec6f6ea4b', 1795500437782, '{"at": 1795500437782, "set": {"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}, "base": 0, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437786);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ecca235aee1', 2, '01a20c2a-7116-729a-ad67-2ecdafcbb45b', '01a20c2a-7116-729a-ad67-2ecb1eb6789c', 'meal', 'applied', NULL, 'ad6402e7f43c9e8d21654d32030202b6b6fa948fafeed32b487e0e9e6680fe4d', 1795500437782, '{"at": 1795500437782, "set": {"person": "01a20c2a-707d-7116-810f-6fe4f67f6d2c", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}, "base": 0, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437786);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ecf0ff9bd97', 3, '01a20c2a-7116-729a-ad67-2ecdafcbb45b', '01a20c2a-7116-729a-ad67-2ece87878aa0', 'dose', 'applied', NULL, 'c7c50b6e452eb1f4f56020a49bed3629d689950c1aa59b24b88f788c1ab1fada', 1795500437782, '{"at": 1795500437782, "set": {"person": "01a20c2a-707d-7116-810f-6fe4f67f6d2c", "product": "01a20c2a-7116-729a-ad67-2ec8092a287a", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}, "base": 0, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437786);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ed1bbb6c55a', 4, '01a20c2a-7116-729a-ad67-2ed2fc80d2f6', '01a20c2a-7116-729a-ad67-2ed05d8fc759', 'meal', 'applied', NULL, '088cdd45df7ad19c20ae0d3fd11b0dc62d1ab2ee9e60d06c3c3a4f33132142b3', 1795500437782, '{"at": 1795500437782, "set": {"person": "01a20c2a-707d-7116-810f-6fe4f67f6d2c", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437786);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ed4f1b66a7a', 5, '01a20c2a-7116-729a-ad67-2ed558ec1427', '01a20c2a-7116-729a-ad67-2ed3b750fcd1', 'note', 'applied', NULL, '9dc56c0b72dac51bed5dcf61ca1ee97db64f91039fcde18204a2fa32f61cb977', 1795500437782, '{"at": 1795500437782, "set": {"words": "a mistake", "person": "01a20c2a-707d-7116-810f-6fe4f67f6d2c", "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437786);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ed71aa7470c', 6, '01a20c2a-7116-729a-ad67-2ed8c34ac109', '01a20c2a-7116-729a-ad67-2ed62be9a15a', 'note', 'applied', NULL, '649cb343085a07f48a3b95278dc554b6cf00ba8fadd0c4348524cfd2fedbc239', 1795500437782, '{"at": 1795500437782, "set": {"words": "kept", "person": "01a20c2a-707d-7116-810f-6fe4f67f6d2c", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437786);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-715b-750f-96c9-312e38a1def5', 7, '01a20c2a-715b-750f-96c9-312f8a80888a', '01a20c2a-7116-729a-ad67-2ed05d8fc759', 'meal', 'applied', NULL, 'bf07a23074af462e5ded4030673a561c5548455c3cc3c137406c842eb7f7fb0d', 1795500437851, '{"at": 1795500437851, "set": {"note": "with leek"}, "base": 4, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437855);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-715b-750f-96c9-3130ea550cd4', 8, '01a20c2a-715b-750f-96c9-31317dcf932c', '01a20c2a-7116-729a-ad67-2ed05d8fc759', 'meal', 'merged', NULL, 'a07e1e47997e7b9e33048d60a33551326d7a83c5a63e2f76817a00e0cff05a72', 1795500437851, '{"at": 1795500437851, "set": {"note": "without leek"}, "base": 4, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd30aba2174c', '01a20c2a-706f-70ae-ac28-815723cbecbe', 1795500437880);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-71ac-7297-9962-3b5a0de1a60a', 9, '01a20c2a-71ac-7297-9962-3b5b0015b051', '01a20c2a-7116-729a-ad67-2ed3b750fcd1', 'note', 'applied', NULL, '51535b64a0f083cf03a2b6477032b6c600262313f4bab67c31190c6f48a2db5a', 1795500437932, '{"at": 1795500437932, "set": {"deleted": true}, "base": 5, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437935);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-71c3-7625-b055-2049f00a54ca', NULL, '01a20c2a-71c3-7625-b055-204a226e68a0', '01a20c2a-71c3-7625-b055-2048de53eb87', 'note', 'rejected', 'bad_value', 'c24394f1b07b58ef3e65cef29ef293cb323f9c51f33a68a5897fc6c39914f193', 1795500437955, '{"at": 1795500437955, "set": {"words": "", "person": "01a20c2a-707d-7116-810f-6fe4f67f6d2c", "occurred": {"at": 1790000780000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}, "base": 0, "after": [], "fields": {"words": "String should have at least 1 character"}, "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437958);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-71d3-71b4-9bbb-4803572b06d6', NULL, '01a20c2a-71d3-71b4-9bbb-4804591d9037', '01a20c2a-71d3-71b4-9bbb-4802b4c101a3', 'note', 'held', 'unknown_record', '8dd5b0908272e9c6092483cb2ec0ae8b6335188bb4513c1550223a28ea89dbe3', 1795500437971, '{"at": 1795500437971, "set": {"words": "of a record nobody knows"}, "base": 7, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437975);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-71d3-71b4-9bbb-48068c8b7edb', NULL, '01a20c2a-71d3-71b4-9bbb-48071ce4de42', '01a20c2a-71d3-71b4-9bbb-48052deb21b3', 'weather_of_tomorrow', 'held', 'unknown_kind', '5783fee3ef803352dbf9aff6a684ff4e13501de2a1c0b70cd96feca2fa3b0038', 1795500437971, '{"at": 1795500437971, "set": {"words": "rain"}, "base": 0, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500437975);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-71f9-7243-af5f-05f889275925', 10, '01a20c2a-71f9-7243-af5f-05f93286853d', '01a20c2a-71f9-7243-af5f-05f7d052fb9f', 'note', 'applied', NULL, '205cfa5e7613c33e3ffb05e9eb28857c94c9a727b0a1494647dcc3602fca7b9a', 1795500438009, '{"at": 1795500438009, "set": {"words": "Bob''s own", "person": "01a20c2a-709f-7583-b92e-efc83ccbf011", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}, "base": 0, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd30aba2174c', '01a20c2a-706f-70ae-ac28-815723cbecbe', 1795500438013);
INSERT INTO public.op VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-720e-7630-9887-7392b79d4ecb', 11, '01a20c2a-720e-7630-9887-7393107f841d', '01a20c2a-7116-729a-ad67-2ed62be9a15a', 'note', 'applied', NULL, '5bc3983c4334b8826f67a12805af15517c594c38eb30388da7a375e9b4191ef2', 1795500438030, '{"at": 1795500438030, "set": {"words": "kept, and changed since"}, "base": 6, "after": [], "schema": 1}', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', 1795500438034);
INSERT INTO public.person VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-707d-7116-810f-6fe4f67f6d2c', 'Alice', 'beet', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 0, 1795500437602, NULL, NULL, NULL);
INSERT INTO public.person VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-709f-7583-b92e-efc83ccbf011', 'Bob', 'teal', '01a20c2a-706f-70ae-ac28-815723cbecbe', false, NULL, 'Europe/Berlin', '04:00', 'household', 'private', 1, 1795500437602, NULL, NULL, NULL);
INSERT INTO public.person VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-70a4-70c4-8d08-d1b4864d5c75', 'Kim', 'iris', NULL, false, NULL, 'Europe/Berlin', '04:00', 'household', 'household', 2, 1795500437602, NULL, NULL, NULL);
INSERT INTO public.phone_code VALUES ('2446153cca41c2f308371a03f6be1fa5aff5e2ad3f72ef1f7e079cf29fa9e988', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', '01a20c2a-7070-710f-bb6e-0756e9141525', 1795501037602, NULL);
INSERT INTO public.record VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ec8092a287a', 'product', 'household', NULL, NULL, 1, '01a20c2a-7116-729a-ad67-2ec97496e61d', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', NULL, '01a20c2a-70c6-7016-b36b-dd2f653d4db3', 1795500437786, NULL, false, '{"scoop": {"unit": "g", "amount": 5}, "title": "Glutamine"}', 1, '{}', NULL);
INSERT INTO public.record VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ecb1eb6789c', 'meal', 'eaten', '01a20c2a-707d-7116-810f-6fe4f67f6d2c', 1790000480000, 2, '01a20c2a-7116-729a-ad67-2ecca235aee1', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', NULL, '01a20c2a-70c6-7016-b36b-dd2f653d4db3', 1795500437786, NULL, false, '{"person": "01a20c2a-707d-7116-810f-6fe4f67f6d2c", "occurred": {"at": 1790000480000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "foods/ab12": {"name": "rice"}, "foods/cd34": {"name": "leek"}}', 2, '{}', NULL);
INSERT INTO public.record VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ece87878aa0', 'dose', 'eaten', '01a20c2a-707d-7116-810f-6fe4f67f6d2c', 1790000540000, 3, '01a20c2a-7116-729a-ad67-2ecf0ff9bd97', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', NULL, '01a20c2a-70c6-7016-b36b-dd2f653d4db3', 1795500437786, NULL, false, '{"person": "01a20c2a-707d-7116-810f-6fe4f67f6d2c", "product": "01a20c2a-7116-729a-ad67-2ec8092a287a", "occurred": {"at": 1790000540000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}, "quantity": {"unit": "g", "amount": 5}}', 3, '{}', NULL);
INSERT INTO public.record VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ed05d8fc759', 'meal', 'eaten', '01a20c2a-707d-7116-810f-6fe4f67f6d2c', 1790000600000, 8, '01a20c2a-715b-750f-96c9-3130ea550cd4', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', '01a20c2a-706f-70ae-ac28-815723cbecbe', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', 1795500437786, 1795500437880, false, '{"note": "without leek", "person": "01a20c2a-707d-7116-810f-6fe4f67f6d2c", "occurred": {"at": 1790000600000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 4, '{"note": 8}', '{"note": [{"at": 1795500437851, "by": "01a20c2a-706c-748b-9ba4-49c7e1118ad8", "op": "01a20c2a-715b-750f-96c9-312e38a1def5", "seq": 7, "value": "with leek"}]}');
INSERT INTO public.record VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ed3b750fcd1', 'note', 'felt', '01a20c2a-707d-7116-810f-6fe4f67f6d2c', 1790000660000, 9, '01a20c2a-71ac-7297-9962-3b5a0de1a60a', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', 1795500437786, 1795500437935, true, '{"words": "a mistake", "person": "01a20c2a-707d-7116-810f-6fe4f67f6d2c", "deleted": true, "occurred": {"at": 1790000660000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 5, '{"deleted": 9}', NULL);
INSERT INTO public.record VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-71f9-7243-af5f-05f7d052fb9f', 'note', 'felt', '01a20c2a-709f-7583-b92e-efc83ccbf011', 1790000840000, 10, '01a20c2a-71f9-7243-af5f-05f889275925', '01a20c2a-706f-70ae-ac28-815723cbecbe', NULL, '01a20c2a-70c6-7016-b36b-dd30aba2174c', 1795500438013, NULL, false, '{"words": "Bob''s own", "person": "01a20c2a-709f-7583-b92e-efc83ccbf011", "occurred": {"at": 1790000840000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": true}}', 10, '{}', NULL);
INSERT INTO public.record VALUES ('01a20c2a-7070-710f-bb6e-0756e9141525', '01a20c2a-7116-729a-ad67-2ed62be9a15a', 'note', 'felt', '01a20c2a-707d-7116-810f-6fe4f67f6d2c', 1790000720000, 11, '01a20c2a-720e-7630-9887-7392b79d4ecb', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', '01a20c2a-70c6-7016-b36b-dd2f653d4db3', 1795500437786, 1795500438034, false, '{"words": "kept, and changed since", "person": "01a20c2a-707d-7116-810f-6fe4f67f6d2c", "occurred": {"at": 1790000720000, "zone": "Europe/Berlin", "local": "2026-09-21T15:33", "around": false}}', 6, '{"words": 11}', NULL);
INSERT INTO public.session VALUES ('9a42af575c53aa8f0d1bdb3d495db0630d9f062aa85f61375f3c6889e64291aa', '01a20c2a-706c-748b-9ba4-49c7e1118ad8', NULL, 'Android · Chrome', 1795500437680, 1795500437680, 4102444800000, 4102444800000, 1795500437680, '01a20c2a-70c6-7016-b36b-dd2f653d4db3');
INSERT INTO public.session VALUES ('ce5844f4f02bc94d2a52e428dc749d45acbb8aebea3f85cdfb2f5894a5074c3e', '01a20c2a-706f-70ae-ac28-815723cbecbe', NULL, 'Android · Chrome', 1795500437692, 1795500437692, 4102444800000, 4102444800000, 1795500437692, '01a20c2a-70c6-7016-b36b-dd30aba2174c');
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
