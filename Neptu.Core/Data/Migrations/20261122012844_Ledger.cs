using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Neptu.Core.Data.Sql;

#nullable disable

namespace Neptu.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger_postings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reading_type = table.Column<string>(type: "text", nullable: true),
                    tx_signature = table.Column<string>(type: "text", nullable: true),
                    description = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entry_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_postings", x => x.id);
                    table.CheckConstraint("ck_ledger_postings_entry_count", "entry_count >= 2");
                    table.CheckConstraint("ck_ledger_postings_kind", "kind in ('sol_payment', 'neptu_payment', 'sudigital_payment',\n  'neptu_reward', 'neptu_claim')");
                    table.ForeignKey(
                        name: "fk_ledger_postings_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entries",
                columns: table => new
                {
                    account = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    posting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entries", x => new { x.posting_id, x.account, x.currency });
                    table.CheckConstraint("ck_ledger_entries_amount", "amount <> 0");
                    table.CheckConstraint("ck_ledger_entries_currency", "currency in ('sol', 'neptu', 'sudigital')");
                    table.ForeignKey(
                        name: "fk_ledger_entries_ledger_postings_posting_id",
                        column: x => x.posting_id,
                        principalTable: "ledger_postings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entries_account_currency",
                table: "ledger_entries",
                columns: new[] { "account", "currency" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_postings_key",
                table: "ledger_postings",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_postings_user_id_created_at_id",
                table: "ledger_postings",
                columns: new[] { "user_id", "created_at", "id" });

            migrationBuilder.Sql(LedgerRules.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(LedgerRules.Drop);

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "ledger_postings");
        }
    }
}
