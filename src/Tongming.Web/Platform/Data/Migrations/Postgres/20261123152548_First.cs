using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Tongming.Web.Platform.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "cal_local_days",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cal_local_days", x => new { x.body_id, x.date });
                }
            );

            migrationBuilder.CreateTable(
                name: "cal_notices",
                columns: table => new
                {
                    year = table.Column<int>(type: "integer", nullable: false),
                    sources = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    loaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    loaded_by = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cal_notices", x => x.year);
                }
            );

            migrationBuilder.CreateTable(
                name: "ledger_acts",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    actor_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on_behalf_of = table.Column<Guid>(type: "uuid", nullable: true),
                    act = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    why = table.Column<string>(type: "text", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    note_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    token = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_acts", x => new { x.body_id, x.seq });
                }
            );

            migrationBuilder.CreateTable(
                name: "ledger_notes",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_notes", x => new { x.body_id, x.seq });
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_files",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    media_type = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    subject_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kept_by = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_sealed = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_files", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_jobs",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    last_run = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_run = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lease_owner = table.Column<Guid>(type: "uuid", nullable: true),
                    last_outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    last_error = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    runs = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_jobs", x => x.name);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_keys", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_outbox",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    payload = table.Column<string>(type: "text", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    lease_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_outbox", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_secrets",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_secrets", x => x.name);
                }
            );

            migrationBuilder.CreateTable(
                name: "ppl_access_tokens",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    prefix = table.Column<string>(type: "character varying(9)", maxLength: 9, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    made_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ppl_access_tokens", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "ppl_account_claims",
                columns: table => new
                {
                    id = table
                        .Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ppl_account_claims", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ppl_account_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ppl_account_logins", x => new { x.login_provider, x.provider_key });
                }
            );

            migrationBuilder.CreateTable(
                name: "ppl_account_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_ppl_account_tokens",
                        x => new
                        {
                            x.user_id,
                            x.login_provider,
                            x.name,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "ppl_accounts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    must_change_password = table.Column<bool>(type: "boolean", nullable: false),
                    password_set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    earlier_passwords = table.Column<string>(type: "text", nullable: false),
                    user_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    email = table.Column<string>(type: "text", nullable: true),
                    normalized_email = table.Column<string>(type: "text", nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ppl_accounts", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ppl_bodies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    document_code = table.Column<string>(type: "text", nullable: false),
                    superior_id = table.Column<Guid>(type: "uuid", nullable: true),
                    government = table.Column<string>(type: "text", nullable: false),
                    court = table.Column<string>(type: "text", nullable: false),
                    reconsideration_channel = table.Column<string>(type: "text", nullable: false),
                    contact = table.Column<string>(type: "text", nullable: false),
                    review_depth = table.Column<int>(type: "integer", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ppl_bodies", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ppl_people",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    section_id = table.Column<Guid>(type: "uuid", nullable: true),
                    role_codes = table.Column<string>(type: "text", nullable: false),
                    has_left = table.Column<bool>(type: "boolean", nullable: false),
                    email = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    substitute_id = table.Column<Guid>(type: "uuid", nullable: true),
                    away_from = table.Column<DateOnly>(type: "date", nullable: true),
                    away_until = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ppl_people", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "ppl_sections",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_closed = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ppl_sections", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_adoptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    outlet = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    level = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: true),
                    struck_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_adoptions", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_bodies",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    credit_code = table.Column<string>(type: "character varying(18)", maxLength: 18, nullable: false),
                    index_template = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    site_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    site_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    site_domain = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    icp_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    police_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    office_mark = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    friendly_links = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    time_limits = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    stay_up = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_bodies", x => x.body_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_catalogue_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    line_id = table.Column<Guid>(type: "uuid", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    is_unverified = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    article20 = table.Column<int>(type: "integer", nullable: true),
                    basis = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    channels = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    complaint_phone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    consultation_phone = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    content = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    level1 = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level2 = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    level3 = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    limit_kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    limit_length = table.Column<int>(type: "integer", nullable: true),
                    manner = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    section_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_catalogue_entries", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_catalogue_years",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_catalogue_years", x => new { x.body_id, x.year });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_channels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    account = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    link = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    connection = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    may_publish = table.Column<bool>(type: "boolean", nullable: false),
                    is_usual = table.Column<bool>(type: "boolean", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    opening_approval = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closing_approval = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_channels", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_check_answers",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_check_answers", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_checks",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    list_version = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    findings_text = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_checks", x => new { x.body_id, x.edition_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_chosen_channels",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channels = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_chosen_channels", x => new { x.body_id, x.publication_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_columns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent_id = table.Column<Guid>(type: "uuid", nullable: true),
                    block = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    group = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    rhythm = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    warn_ahead_days = table.Column<int>(type: "integer", nullable: false),
                    order = table.Column<int>(type: "integer", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_columns", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    is_natural_person = table.Column<bool>(type: "boolean", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    unpublished_for = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    fate = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    changed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_for = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_decisions", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    content_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: true),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sent_text = table.Column<string>(type: "text", nullable: false),
                    sent_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    steps = table.Column<string>(type: "text", nullable: false),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    live_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_deliveries", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_depths",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    depth = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_depths", x => new { x.body_id, x.kind });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_documents",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    registration_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    consulted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    returned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    dropped_on = table.Column<DateOnly>(type: "date", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    last_day = table.Column<DateOnly>(type: "date", nullable: true),
                    amended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    amendment_effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    continued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    abolished_from = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_by = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    successor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_documents", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_editions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    section_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    summary = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    column_id = table.Column<Guid>(type: "uuid", nullable: false),
                    catalogue_entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    interprets_id = table.Column<Guid>(type: "uuid", nullable: true),
                    content_text = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    authors = table.Column<string>(type: "text", nullable: false),
                    review_depth = table.Column<int>(type: "integer", nullable: false),
                    approvals_text = table.Column<string>(type: "text", nullable: false),
                    return_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    urgent_reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    shown_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    shown_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    first_shown = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_editions", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_exemptions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    column_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    first = table.Column<DateOnly>(type: "date", nullable: false),
                    last = table.Column<DateOnly>(type: "date", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_exemptions", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_faults",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    page = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_faults", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_fees",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    yuan = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_fees", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_file_texts",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_file_texts", x => new { x.body_id, x.sha256 });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_grants",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    allowed = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_pub_grants",
                        x => new
                        {
                            x.body_id,
                            x.role,
                            x.act,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_guide_prints",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    edition_id = table.Column<Guid>(type: "uuid", nullable: false),
                    facts_text = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_guide_prints", x => new { x.body_id, x.edition_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_guides",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: true),
                    facts_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_guides", x => x.body_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_index_series",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_index_series", x => new { x.body_id, x.year });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_interpretations",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    policy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    section_id = table.Column<Guid>(type: "uuid", nullable: true),
                    first_interpreter = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    forms = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: true),
                    exempt_for = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    settled_on = table.Column<DateOnly>(type: "date", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_interpretations", x => new { x.body_id, x.policy_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_items",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    section_id = table.Column<Guid>(type: "uuid", nullable: true),
                    index_number = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    latest_edition = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_items", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_nil_declarations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    article20 = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    declared_by = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    lifted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    lifted_by = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_nil_declarations", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_procurements",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    awarded_on = table.Column<DateOnly>(type: "date", nullable: false),
                    yuan = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    is_central = table.Column<bool>(type: "boolean", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_procurements", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_upload_tasks",
                columns: table => new
                {
                    upload_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    rhythm = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    column_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    uploaded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_back_for = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_pub_upload_tasks",
                        x => new
                        {
                            x.body_id,
                            x.upload_id,
                            x.rhythm,
                            x.year,
                            x.number,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_uploads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    column_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    rhythm = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    owner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_after = table.Column<int>(type: "integer", nullable: false),
                    is_ended = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_uploads", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_views",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    count = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_views", x => new { x.body_id, x.publication_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "pub_wording",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    words = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    suggestion = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    severity = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    exception_lines = table.Column<string>(type: "character varying(1020)", maxLength: 1020, nullable: false),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pub_wording", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "rep_bulletins",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: false),
                    remark = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    kept = table.Column<string>(type: "text", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rep_bulletins", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "rep_collected",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_summed = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    body_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    form = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    problem = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    numbers = table.Column<string>(type: "text", nullable: false),
                    errors = table.Column<int>(type: "integer", nullable: false),
                    suspects = table.Column<int>(type: "integer", nullable: false),
                    hints = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rep_collected", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "rep_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    before = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    after = table.Column<decimal>(type: "numeric(18,6)", precision: 18, scale: 6, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rep_entries", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "rep_frozen",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    body_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    contact = table.Column<string>(type: "text", nullable: false),
                    numbers = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    errors = table.Column<int>(type: "integer", nullable: false),
                    suspects = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_rep_frozen",
                        x => new
                        {
                            x.body_id,
                            x.year,
                            x.no,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "rep_frozen_records",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    packed = table.Column<byte[]>(type: "bytea", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_rep_frozen_records",
                        x => new
                        {
                            x.body_id,
                            x.year,
                            x.no,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "rep_notes",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    rule = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    message = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    explained_by = table.Column<Guid>(type: "uuid", nullable: false),
                    explained_on = table.Column<DateOnly>(type: "date", nullable: false),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_rep_notes",
                        x => new
                        {
                            x.body_id,
                            x.year,
                            x.key,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "rep_problems",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_in = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    measure = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    status = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    solved_in = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rep_problems", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "rep_words",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    words = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_rep_words",
                        x => new
                        {
                            x.body_id,
                            x.year,
                            x.part,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "rep_years",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    frozen = table.Column<int>(type: "integer", nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    frozen_by = table.Column<Guid>(type: "uuid", nullable: true),
                    depth = table.Column<int>(type: "integer", nullable: false),
                    approvals_text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    return_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    filed_no = table.Column<int>(type: "integer", nullable: false),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    filed_to = table.Column<Guid>(type: "uuid", nullable: true),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rep_years", x => new { x.body_id, x.year });
                }
            );

            migrationBuilder.CreateTable(
                name: "req_access",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code_hash = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_req_access", x => new { x.body_id, x.application_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "req_applications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    arrived_on = table.Column<DateOnly>(type: "date", nullable: false),
                    signed_for_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    sent_elsewhere = table.Column<bool>(type: "boolean", nullable: false),
                    applicant_class = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    manner = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    route = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    has_agent = table.Column<bool>(type: "boolean", nullable: false),
                    agent_authority = table.Column<string>(type: "text", nullable: true),
                    sealed_person = table.Column<string>(type: "text", nullable: false),
                    applicant_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    submission_key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    fee_basis = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    person_destroyed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_req_applications", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "req_complaints",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    subject = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    result = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    measure = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_req_complaints", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "req_destruction_proposals",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    archived_on = table.Column<DateOnly>(type: "date", nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_req_destruction_proposals", x => new { x.body_id, x.application_id });
                }
            );

            migrationBuilder.CreateTable(
                name: "req_disputes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    stage = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    result = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    forum = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    case_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    is_simplified = table.Column<bool>(type: "boolean", nullable: false),
                    notified_on = table.Column<DateOnly>(type: "date", nullable: false),
                    answer_due = table.Column<DateOnly>(type: "date", nullable: false),
                    answer_due_is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_req_disputes", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "req_drafts",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mark_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: false),
                    touched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_req_drafts", x => new { x.body_id, x.mark_hash });
                }
            );

            migrationBuilder.CreateTable(
                name: "req_grants",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    act = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    allowed = table.Column<bool>(type: "boolean", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_req_grants",
                        x => new
                        {
                            x.body_id,
                            x.role,
                            x.act,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "req_hints",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    shown = table.Column<int>(type: "integer", nullable: false),
                    clicked = table.Column<int>(type: "integer", nullable: false),
                    not_submitted = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_req_hints", x => new { x.body_id, x.day });
                }
            );

            migrationBuilder.CreateTable(
                name: "req_papers",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    @for = table.Column<string>(name: "for", type: "character varying(60)", maxLength: 60, nullable: false),
                    number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    values = table.Column<string>(type: "text", nullable: false),
                    template_version = table.Column<int>(type: "integer", nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_req_papers", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "req_recounts",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    passes_done = table.Column<int>(type: "integer", nullable: false),
                    written = table.Column<int>(type: "integer", nullable: false),
                    to_write = table.Column<int>(type: "integer", nullable: false),
                    open = table.Column<int>(type: "integer", nullable: false),
                    moved = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_req_recounts", x => x.body_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "req_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    redone_by = table.Column<Guid>(type: "uuid", nullable: true),
                    redo_of = table.Column<Guid>(type: "uuid", nullable: true),
                    redo_authority = table.Column<string>(type: "text", nullable: true),
                    record_correction = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    record_corrected_on = table.Column<DateOnly>(type: "date", nullable: true),
                    correction_points = table.Column<string>(type: "text", nullable: true),
                    correction_asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    correction_received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reasons_asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reasons_received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    third_party_objected = table.Column<bool>(type: "boolean", nullable: false),
                    archived_on = table.Column<DateOnly>(type: "date", nullable: true),
                    supplemented_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer_days = table.Column<int>(type: "integer", nullable: true),
                    applicant_class = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    counted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    application_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    visibility = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    section_id = table.Column<Guid>(type: "uuid", nullable: true),
                    officer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    clock_text = table.Column<string>(type: "text", nullable: false),
                    clock_state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    reply_due = table.Column<DateOnly>(type: "date", nullable: true),
                    due_is_provisional = table.Column<bool>(type: "boolean", nullable: false),
                    next_limit = table.Column<DateOnly>(type: "date", nullable: true),
                    submitted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    received_by_applicant_on = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reply = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    reply_reason = table.Column<string>(type: "text", nullable: true),
                    refusal_ground = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: true),
                    decision_number = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    extension_days = table.Column<int>(type: "integer", nullable: false),
                    extension_reason = table.Column<string>(type: "text", nullable: true),
                    extension_approved_by = table.Column<Guid>(type: "uuid", nullable: true),
                    fee_basis = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    fee_yuan = table.Column<int>(type: "integer", nullable: false),
                    fee_notified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fee_paid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    fee_waiver_reason = table.Column<string>(type: "text", nullable: true),
                    draft_kind = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    draft_reason = table.Column<string>(type: "text", nullable: true),
                    draft_ground = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    draft_search_text = table.Column<string>(type: "text", nullable: true),
                    draft_hash = table.Column<string>(type: "text", nullable: true),
                    drafted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    draft_authors = table.Column<string>(type: "text", nullable: false),
                    review_depth = table.Column<int>(type: "integer", nullable: false),
                    approvals_text = table.Column<string>(type: "text", nullable: false),
                    return_reason = table.Column<string>(type: "text", nullable: true),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    split_from = table.Column<Guid>(type: "uuid", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_req_requests", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "req_series",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    series = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    last = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_req_series", x => new { x.body_id, x.series });
                }
            );

            migrationBuilder.CreateTable(
                name: "req_templates",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    put_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    put_by = table.Column<Guid>(type: "uuid", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_req_templates",
                        x => new
                        {
                            x.body_id,
                            x.kind,
                            x.version,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "stat_confidentiality_checks",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    data_set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    vintage_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    words = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    findings_file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    result_text = table.Column<string>(type: "text", nullable: false),
                    open_count = table.Column<int>(type: "integer", nullable: false),
                    parameters = table.Column<int>(type: "integer", nullable: false),
                    against = table.Column<Guid>(type: "uuid", nullable: true),
                    whole_file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    open_file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    cells = table.Column<long>(type: "bigint", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    left_out_count = table.Column<int>(type: "integer", nullable: false),
                    compared = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    adopted_as = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stat_confidentiality_checks", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "stat_data_sets",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    field = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    rhythm = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    from_respondents = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stat_data_sets", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "stat_disclosure_settings",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stat_disclosure_settings", x => x.body_id);
                }
            );

            migrationBuilder.CreateTable(
                name: "stat_early_readers",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "pk_stat_early_readers",
                        x => new
                        {
                            x.body_id,
                            x.release_id,
                            x.person_id,
                        }
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "stat_imports",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    data_set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    screening = table.Column<string>(type: "text", nullable: false),
                    reading = table.Column<string>(type: "text", nullable: false),
                    mapping = table.Column<string>(type: "text", nullable: false),
                    extent = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    revises = table.Column<bool>(type: "boolean", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    whole_file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    open_file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    cells = table.Column<long>(type: "bigint", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    against = table.Column<Guid>(type: "uuid", nullable: true),
                    vintage_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stat_imports", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "stat_indicators",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    meaning = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    scope = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    method = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    calculation = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    sample = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    synonyms = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stat_indicators", x => new { x.body_id, x.code });
                }
            );

            migrationBuilder.CreateTable(
                name: "stat_release_notices",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    release_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    announced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stat_release_notices", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "stat_releases",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    contents = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    interpretation = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    conference = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    approval_number = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    state = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    content_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    prepared_by = table.Column<Guid>(type: "uuid", nullable: true),
                    data_checked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    confidentiality_checked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    approvals_text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    shown_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stat_releases", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "stat_vintages",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    data_set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    whole_file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    open_file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    digest = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    cells = table.Column<long>(type: "bigint", nullable: false),
                    bytes = table.Column<long>(type: "bigint", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    revises = table.Column<bool>(type: "boolean", nullable: false),
                    extent = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    screening = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    release_id = table.Column<Guid>(type: "uuid", nullable: true),
                    shown_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stat_vintages", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "stat_volume_templates",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    text = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stat_volume_templates", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateTable(
                name: "stat_volumes",
                columns: table => new
                {
                    body_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    template_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    period = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    no = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    text = table.Column<string>(type: "character varying(200000)", maxLength: 200000, nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    content_file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    pdf_file = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    pdf_attempts = table.Column<int>(type: "integer", nullable: false),
                    release_id = table.Column<Guid>(type: "uuid", nullable: true),
                    shown_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stat_volumes", x => new { x.body_id, x.id });
                }
            );

            migrationBuilder.CreateIndex(
                name: "ix_ledger_acts_body_id_subject_id_seq",
                table: "ledger_acts",
                columns: new[] { "body_id", "subject_id", "seq" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_ledger_acts_body_id_token",
                table: "ledger_acts",
                columns: new[] { "body_id", "token" },
                unique: true,
                filter: "token IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_platform_files_body_id_sha256",
                table: "platform_files",
                columns: new[] { "body_id", "sha256" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_platform_files_body_id_subject_id",
                table: "platform_files",
                columns: new[] { "body_id", "subject_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_platform_outbox_done_at_failed_at_due_at",
                table: "platform_outbox",
                columns: new[] { "done_at", "failed_at", "due_at" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_ppl_access_tokens_body_id_person_id",
                table: "ppl_access_tokens",
                columns: new[] { "body_id", "person_id" }
            );

            migrationBuilder.CreateIndex(name: "ix_ppl_access_tokens_hash", table: "ppl_access_tokens", column: "hash", unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ppl_accounts_normalized_user_name",
                table: "ppl_accounts",
                column: "normalized_user_name",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_ppl_bodies_name", table: "ppl_bodies", column: "name", unique: true);

            migrationBuilder.CreateIndex(name: "ix_pub_adoptions_body_id_on", table: "pub_adoptions", columns: new[] { "body_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_pub_catalogue_entries_body_id_year_line_id",
                table: "pub_catalogue_entries",
                columns: new[] { "body_id", "year", "line_id" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_pub_channels_body_id_kind", table: "pub_channels", columns: new[] { "body_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_pub_check_answers_body_id_publication_id",
                table: "pub_check_answers",
                columns: new[] { "body_id", "publication_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_columns_body_id_slug",
                table: "pub_columns",
                columns: new[] { "body_id", "slug" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_decisions_body_id_kind_number",
                table: "pub_decisions",
                columns: new[] { "body_id", "kind", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_deliveries_body_id_channel_id_content_id_live_on_state",
                table: "pub_deliveries",
                columns: new[] { "body_id", "channel_id", "content_id", "live_on", "state" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_deliveries_body_id_channel_id_live_on",
                table: "pub_deliveries",
                columns: new[] { "body_id", "channel_id", "live_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_deliveries_body_id_content_id_live_on_state",
                table: "pub_deliveries",
                columns: new[] { "body_id", "content_id", "live_on", "state" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_deliveries_body_id_live_on",
                table: "pub_deliveries",
                columns: new[] { "body_id", "live_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_deliveries_body_id_state",
                table: "pub_deliveries",
                columns: new[] { "body_id", "state" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_documents_body_id_publication_id",
                table: "pub_documents",
                columns: new[] { "body_id", "publication_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_editions_body_id_catalogue_entry_id",
                table: "pub_editions",
                columns: new[] { "body_id", "catalogue_entry_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_editions_body_id_column_id_first_shown",
                table: "pub_editions",
                columns: new[] { "body_id", "column_id", "first_shown" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_editions_body_id_first_shown",
                table: "pub_editions",
                columns: new[] { "body_id", "first_shown" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_editions_body_id_interprets_id",
                table: "pub_editions",
                columns: new[] { "body_id", "interprets_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_editions_body_id_kind_first_shown_shown_from_shown_until",
                table: "pub_editions",
                columns: new[] { "body_id", "kind", "first_shown", "shown_from", "shown_until" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_editions_body_id_publication_id_number",
                table: "pub_editions",
                columns: new[] { "body_id", "publication_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_editions_body_id_state",
                table: "pub_editions",
                columns: new[] { "body_id", "state" }
            );

            migrationBuilder.CreateIndex(name: "ix_pub_editions_publication_id", table: "pub_editions", column: "publication_id");

            migrationBuilder.CreateIndex(name: "ix_pub_editions_shown_from", table: "pub_editions", column: "shown_from");

            migrationBuilder.CreateIndex(name: "ix_pub_editions_shown_until", table: "pub_editions", column: "shown_until");

            migrationBuilder.CreateIndex(
                name: "ix_pub_exemptions_body_id_column_id",
                table: "pub_exemptions",
                columns: new[] { "body_id", "column_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_faults_body_id_outcome_due_on",
                table: "pub_faults",
                columns: new[] { "body_id", "outcome", "due_on" }
            );

            migrationBuilder.CreateIndex(name: "ix_pub_faults_code", table: "pub_faults", column: "code", unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pub_items_body_id_index_number",
                table: "pub_items",
                columns: new[] { "body_id", "index_number" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_pub_items_id", table: "pub_items", column: "id", unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pub_nil_declarations_body_id_year_article20",
                table: "pub_nil_declarations",
                columns: new[] { "body_id", "year", "article20" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_upload_tasks_body_id_due_on",
                table: "pub_upload_tasks",
                columns: new[] { "body_id", "due_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_pub_wording_body_id_words",
                table: "pub_wording",
                columns: new[] { "body_id", "words" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_rep_bulletins_body_id_code",
                table: "rep_bulletins",
                columns: new[] { "body_id", "code" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_rep_collected_body_id_sha256",
                table: "rep_collected",
                columns: new[] { "body_id", "sha256" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_rep_collected_body_id_year",
                table: "rep_collected",
                columns: new[] { "body_id", "year" }
            );

            migrationBuilder.CreateIndex(name: "ix_rep_collected_state_at", table: "rep_collected", columns: new[] { "state", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_rep_entries_body_id_year_key_no",
                table: "rep_entries",
                columns: new[] { "body_id", "year", "key", "no" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_rep_years_filed_to_year", table: "rep_years", columns: new[] { "filed_to", "year" });

            migrationBuilder.CreateIndex(
                name: "ix_req_access_body_id_code_hash",
                table: "req_access",
                columns: new[] { "body_id", "code_hash" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_access_body_id_name_key",
                table: "req_access",
                columns: new[] { "body_id", "name_key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_applications_body_id_applicant_key",
                table: "req_applications",
                columns: new[] { "body_id", "applicant_key" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_applications_body_id_submission_key",
                table: "req_applications",
                columns: new[] { "body_id", "submission_key" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_complaints_body_id_received_on",
                table: "req_complaints",
                columns: new[] { "body_id", "received_on" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_complaints_body_id_request_id",
                table: "req_complaints",
                columns: new[] { "body_id", "request_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_disputes_body_id_request_id",
                table: "req_disputes",
                columns: new[] { "body_id", "request_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_disputes_body_id_stage_answer_due",
                table: "req_disputes",
                columns: new[] { "body_id", "stage", "answer_due" }
            );

            migrationBuilder.CreateIndex(name: "ix_req_drafts_touched_at", table: "req_drafts", column: "touched_at");

            migrationBuilder.CreateIndex(
                name: "ix_req_papers_body_id_number",
                table: "req_papers",
                columns: new[] { "body_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_papers_body_id_request_id",
                table: "req_papers",
                columns: new[] { "body_id", "request_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_applicant_class_counted_on_closed_on_id",
                table: "req_requests",
                columns: new[] { "body_id", "applicant_class", "counted_on", "closed_on", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_application_id",
                table: "req_requests",
                columns: new[] { "body_id", "application_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_closed_on_id",
                table: "req_requests",
                columns: new[] { "body_id", "closed_on", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_closed_on_reply_due_id_clock_state_next",
                table: "req_requests",
                columns: new[] { "body_id", "closed_on", "reply_due", "id", "clock_state", "next_limit", "section_id", "officer_id" },
                filter: "closed_on IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_closed_on_section_id_officer_id_reply_d",
                table: "req_requests",
                columns: new[] { "body_id", "closed_on", "section_id", "officer_id", "reply_due", "clock_state", "next_limit", "id" },
                filter: "closed_on IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_fee_paid_on",
                table: "req_requests",
                columns: new[] { "body_id", "fee_paid_on" },
                filter: "fee_paid_on IS NOT NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_next_limit_clock_state_id",
                table: "req_requests",
                columns: new[] { "body_id", "next_limit", "clock_state", "id" },
                filter: "closed_on IS NULL"
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_number",
                table: "req_requests",
                columns: new[] { "body_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_officer_id_submitted_on_id",
                table: "req_requests",
                columns: new[] { "body_id", "officer_id", "submitted_on", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_reply_applicant_class_closed_on_counted",
                table: "req_requests",
                columns: new[] { "body_id", "reply", "applicant_class", "closed_on", "counted_on", "id", "answer_days" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_reply_due_id",
                table: "req_requests",
                columns: new[] { "body_id", "reply_due", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_section_id_submitted_on_id",
                table: "req_requests",
                columns: new[] { "body_id", "section_id", "submitted_on", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_state_reply_due_id",
                table: "req_requests",
                columns: new[] { "body_id", "state", "reply_due", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_state_submitted_on_id",
                table: "req_requests",
                columns: new[] { "body_id", "state", "submitted_on", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_req_requests_body_id_submitted_on_id",
                table: "req_requests",
                columns: new[] { "body_id", "submitted_on", "id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_stat_confidentiality_checks_body_id_vintage_id",
                table: "stat_confidentiality_checks",
                columns: new[] { "body_id", "vintage_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_stat_confidentiality_checks_state",
                table: "stat_confidentiality_checks",
                column: "state"
            );

            migrationBuilder.CreateIndex(name: "ix_stat_data_sets_code", table: "stat_data_sets", column: "code", unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_stat_imports_body_id_data_set_id",
                table: "stat_imports",
                columns: new[] { "body_id", "data_set_id" }
            );

            migrationBuilder.CreateIndex(name: "ix_stat_imports_state", table: "stat_imports", column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_stat_release_notices_body_id_release_id",
                table: "stat_release_notices",
                columns: new[] { "body_id", "release_id" }
            );

            migrationBuilder.CreateIndex(name: "ix_stat_releases_body_id_at", table: "stat_releases", columns: new[] { "body_id", "at" });

            migrationBuilder.CreateIndex(name: "ix_stat_releases_shown_from", table: "stat_releases", column: "shown_from");

            migrationBuilder.CreateIndex(
                name: "ix_stat_vintages_body_id_data_set_id_no",
                table: "stat_vintages",
                columns: new[] { "body_id", "data_set_id", "no" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_stat_vintages_body_id_release_id",
                table: "stat_vintages",
                columns: new[] { "body_id", "release_id" }
            );

            migrationBuilder.CreateIndex(name: "ix_stat_vintages_shown_from", table: "stat_vintages", column: "shown_from");

            migrationBuilder.CreateIndex(
                name: "ix_stat_volumes_body_id_release_id",
                table: "stat_volumes",
                columns: new[] { "body_id", "release_id" }
            );

            migrationBuilder.CreateIndex(
                name: "ix_stat_volumes_body_id_template_id_period_no",
                table: "stat_volumes",
                columns: new[] { "body_id", "template_id", "period", "no" },
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_stat_volumes_shown_from", table: "stat_volumes", column: "shown_from");
            migrationBuilder.Sql(Tongming.Web.Platform.Data.Sql.LedgerGuard.Postgres);
            migrationBuilder.Sql(Tongming.Web.Platform.Data.Sql.SearchTables.Postgres);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "cal_local_days");

            migrationBuilder.DropTable(name: "cal_notices");

            migrationBuilder.DropTable(name: "ledger_acts");

            migrationBuilder.DropTable(name: "ledger_notes");

            migrationBuilder.DropTable(name: "platform_files");

            migrationBuilder.DropTable(name: "platform_jobs");

            migrationBuilder.DropTable(name: "platform_keys");

            migrationBuilder.DropTable(name: "platform_outbox");

            migrationBuilder.DropTable(name: "platform_secrets");

            migrationBuilder.DropTable(name: "ppl_access_tokens");

            migrationBuilder.DropTable(name: "ppl_account_claims");

            migrationBuilder.DropTable(name: "ppl_account_logins");

            migrationBuilder.DropTable(name: "ppl_account_tokens");

            migrationBuilder.DropTable(name: "ppl_accounts");

            migrationBuilder.DropTable(name: "ppl_bodies");

            migrationBuilder.DropTable(name: "ppl_people");

            migrationBuilder.DropTable(name: "ppl_sections");

            migrationBuilder.DropTable(name: "pub_adoptions");

            migrationBuilder.DropTable(name: "pub_bodies");

            migrationBuilder.DropTable(name: "pub_catalogue_entries");

            migrationBuilder.DropTable(name: "pub_catalogue_years");

            migrationBuilder.DropTable(name: "pub_channels");

            migrationBuilder.DropTable(name: "pub_check_answers");

            migrationBuilder.DropTable(name: "pub_checks");

            migrationBuilder.DropTable(name: "pub_chosen_channels");

            migrationBuilder.DropTable(name: "pub_columns");

            migrationBuilder.DropTable(name: "pub_decisions");

            migrationBuilder.DropTable(name: "pub_deliveries");

            migrationBuilder.DropTable(name: "pub_depths");

            migrationBuilder.DropTable(name: "pub_documents");

            migrationBuilder.DropTable(name: "pub_editions");

            migrationBuilder.DropTable(name: "pub_exemptions");

            migrationBuilder.DropTable(name: "pub_faults");

            migrationBuilder.DropTable(name: "pub_fees");

            migrationBuilder.DropTable(name: "pub_file_texts");

            migrationBuilder.DropTable(name: "pub_grants");

            migrationBuilder.DropTable(name: "pub_guide_prints");

            migrationBuilder.DropTable(name: "pub_guides");

            migrationBuilder.DropTable(name: "pub_index_series");

            migrationBuilder.DropTable(name: "pub_interpretations");

            migrationBuilder.DropTable(name: "pub_items");

            migrationBuilder.DropTable(name: "pub_nil_declarations");

            migrationBuilder.DropTable(name: "pub_procurements");

            migrationBuilder.DropTable(name: "pub_upload_tasks");

            migrationBuilder.DropTable(name: "pub_uploads");

            migrationBuilder.DropTable(name: "pub_views");

            migrationBuilder.DropTable(name: "pub_wording");

            migrationBuilder.DropTable(name: "rep_bulletins");

            migrationBuilder.DropTable(name: "rep_collected");

            migrationBuilder.DropTable(name: "rep_entries");

            migrationBuilder.DropTable(name: "rep_frozen");

            migrationBuilder.DropTable(name: "rep_frozen_records");

            migrationBuilder.DropTable(name: "rep_notes");

            migrationBuilder.DropTable(name: "rep_problems");

            migrationBuilder.DropTable(name: "rep_words");

            migrationBuilder.DropTable(name: "rep_years");

            migrationBuilder.DropTable(name: "req_access");

            migrationBuilder.DropTable(name: "req_applications");

            migrationBuilder.DropTable(name: "req_complaints");

            migrationBuilder.DropTable(name: "req_destruction_proposals");

            migrationBuilder.DropTable(name: "req_disputes");

            migrationBuilder.DropTable(name: "req_drafts");

            migrationBuilder.DropTable(name: "req_grants");

            migrationBuilder.DropTable(name: "req_hints");

            migrationBuilder.DropTable(name: "req_papers");

            migrationBuilder.DropTable(name: "req_recounts");

            migrationBuilder.DropTable(name: "req_requests");

            migrationBuilder.DropTable(name: "req_series");

            migrationBuilder.DropTable(name: "req_templates");

            migrationBuilder.DropTable(name: "stat_confidentiality_checks");

            migrationBuilder.DropTable(name: "stat_data_sets");

            migrationBuilder.DropTable(name: "stat_disclosure_settings");

            migrationBuilder.DropTable(name: "stat_early_readers");

            migrationBuilder.DropTable(name: "stat_imports");

            migrationBuilder.DropTable(name: "stat_indicators");

            migrationBuilder.DropTable(name: "stat_release_notices");

            migrationBuilder.DropTable(name: "stat_releases");

            migrationBuilder.DropTable(name: "stat_vintages");

            migrationBuilder.DropTable(name: "stat_volume_templates");

            migrationBuilder.DropTable(name: "stat_volumes");
        }
    }
}
