using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Neptu.Core.Data.Sql;

#nullable disable

namespace Neptu.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Money : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "check_ins",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_check_ins", x => new { x.user_id, x.day });
                    table.ForeignKey(
                        name: "fk_check_ins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "user_streaks",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    current_streak = table.Column<int>(type: "integer", nullable: false),
                    longest_streak = table.Column<int>(type: "integer", nullable: false),
                    total_check_ins = table.Column<int>(type: "integer", nullable: false),
                    last_day = table.Column<DateOnly>(type: "date", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_streaks", x => x.user_id);
                    table.CheckConstraint("ck_user_streaks_counts", "current_streak >= 1 and longest_streak >= current_streak and total_check_ins >= longest_streak");
                    table.ForeignKey(
                        name: "fk_user_streaks_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
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

            migrationBuilder.CreateTable(
                name: "user_rewards",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reward_type = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    description = table.Column<string>(type: "text", nullable: false),
                    source_key = table.Column<string>(type: "text", nullable: false),
                    claim_id = table.Column<Guid>(type: "uuid", nullable: true),
                    claim_tx_signature = table.Column<string>(type: "text", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_rewards", x => x.id);
                    table.CheckConstraint("ck_user_rewards_amount", "amount > 0");
                    table.CheckConstraint("ck_user_rewards_reward_type", "reward_type in ('daily_check_in', 'streak_bonus', 'first_reading',\n  'referral', 'referee_bonus', 'payment_reward')");
                    table.CheckConstraint("ck_user_rewards_status", "case status\n  when 'pending' then num_nonnulls(claim_id, claim_tx_signature, claimed_at) = 0\n  when 'claiming' then claim_id is not null and num_nonnulls(claim_tx_signature, claimed_at) = 0\n  when 'claimed' then num_nonnulls(claim_id, claim_tx_signature, claimed_at) = 3\n  else false\nend");
                    table.ForeignKey(
                        name: "fk_user_rewards_ledger_postings_id",
                        column: x => x.id,
                        principalTable: "ledger_postings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_user_rewards_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateIndex(
                name: "ix_user_rewards_claim_id",
                table: "user_rewards",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_rewards_pending",
                table: "user_rewards",
                columns: new[] { "user_id", "created_at", "id" },
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_user_rewards_source_key",
                table: "user_rewards",
                column: "source_key",
                unique: true);

            migrationBuilder.Sql(LedgerRules.Create);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(LedgerRules.Drop);

            migrationBuilder.DropTable(
                name: "check_ins");

            migrationBuilder.DropTable(
                name: "ledger_entries");

            migrationBuilder.DropTable(
                name: "user_rewards");

            migrationBuilder.DropTable(
                name: "user_streaks");

            migrationBuilder.DropTable(
                name: "ledger_postings");
        }
    }
}
