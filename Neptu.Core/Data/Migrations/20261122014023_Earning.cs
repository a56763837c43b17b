using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Neptu.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Earning : Migration
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "check_ins");

            migrationBuilder.DropTable(
                name: "user_rewards");

            migrationBuilder.DropTable(
                name: "user_streaks");
        }
    }
}
