using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Tongming.Web.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger_acts",
                columns: table => new
                {
                    body_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    actor_kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    actor_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    on_behalf_of = table.Column<byte[]>(type: "BLOB", nullable: true),
                    act = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    note_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    token = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false),
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
                    body_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_notes", x => new { x.body_id, x.seq });
                }
            );

            migrationBuilder.CreateTable(
                name: "platform_keys",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_platform_keys", x => x.id);
                }
            );

            migrationBuilder.CreateTable(
                name: "ppl_account_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true),
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
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
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
                    user_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true),
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    body_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    must_change_password = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_set_at = table.Column<long>(type: "INTEGER", nullable: false),
                    earlier_passwords = table.Column<string>(type: "TEXT", nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    email = table.Column<string>(type: "TEXT", nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<long>(type: "INTEGER", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false),
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
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    document_code = table.Column<string>(type: "TEXT", nullable: false),
                    superior_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    government = table.Column<string>(type: "TEXT", nullable: false),
                    court = table.Column<string>(type: "TEXT", nullable: false),
                    reconsideration_channel = table.Column<string>(type: "TEXT", nullable: false),
                    contact = table.Column<string>(type: "TEXT", nullable: false),
                    review_depth = table.Column<int>(type: "INTEGER", nullable: false),
                    is_demo = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
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
                    body_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    section_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    role_codes = table.Column<string>(type: "TEXT", nullable: false),
                    has_left = table.Column<bool>(type: "INTEGER", nullable: false),
                    substitute_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    away_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    away_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
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
                    body_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_closed = table.Column<bool>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ppl_sections", x => new { x.body_id, x.id });
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
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "ix_ppl_accounts_normalized_user_name",
                table: "ppl_accounts",
                column: "normalized_user_name",
                unique: true
            );

            migrationBuilder.CreateIndex(name: "ix_ppl_bodies_name", table: "ppl_bodies", column: "name", unique: true);
            migrationBuilder.Sql(Tongming.Web.Platform.Data.Sql.LedgerGuard.Sqlite);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ledger_acts");

            migrationBuilder.DropTable(name: "ledger_notes");

            migrationBuilder.DropTable(name: "platform_keys");

            migrationBuilder.DropTable(name: "ppl_account_claims");

            migrationBuilder.DropTable(name: "ppl_account_logins");

            migrationBuilder.DropTable(name: "ppl_account_tokens");

            migrationBuilder.DropTable(name: "ppl_accounts");

            migrationBuilder.DropTable(name: "ppl_bodies");

            migrationBuilder.DropTable(name: "ppl_people");

            migrationBuilder.DropTable(name: "ppl_sections");
        }
    }
}
