using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Neptu.Core.Data.Migrations
{
    /// <inheritdoc />
    public partial class Payments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "chain_signatures",
                columns: table => new
                {
                    signature = table.Column<string>(type: "character varying(88)", maxLength: 88, nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chain_signatures", x => x.signature);
                    table.CheckConstraint("ck_chain_signatures_purpose", "purpose in ('payment', 'claim')");
                    table.ForeignKey(
                        name: "fk_chain_signatures_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment_quotes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reading_type = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    mint = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: true),
                    recipient = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    reference = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    neptu_reward = table.Column<long>(type: "bigint", nullable: false),
                    neptu_burned = table.Column<long>(type: "bigint", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payment_quotes", x => x.id);
                    table.CheckConstraint("ck_payment_quotes_amounts", "amount > 0 and neptu_reward >= 0 and neptu_burned between 0 and amount");
                    table.CheckConstraint("ck_payment_quotes_currency", "currency in ('sol', 'neptu', 'sudigital')");
                    table.CheckConstraint("ck_payment_quotes_mint", "(mint is null) = (currency = 'sol')");
                    table.CheckConstraint("ck_payment_quotes_reading_type", "reading_type in ('POTENSI', 'PELUANG', 'AI_CHAT', 'COMPATIBILITY')");
                    table.ForeignKey(
                        name: "fk_payment_quotes_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claims",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    nonce = table.Column<long>(type: "bigint", nullable: false),
                    reference = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    transaction = table.Column<byte[]>(type: "bytea", nullable: false),
                    token_account = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    blockhash = table.Column<string>(type: "character varying(44)", maxLength: 44, nullable: false),
                    last_valid_block_height = table.Column<long>(type: "bigint", nullable: false),
                    built_at_slot = table.Column<long>(type: "bigint", nullable: false),
                    tx_signature = table.Column<string>(type: "character varying(88)", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claims", x => x.id);
                    table.CheckConstraint("ck_claims_amount", "amount > 0");
                    table.CheckConstraint("ck_claims_status", "case status\n  when 'open' then num_nonnulls(tx_signature, settled_at) = 0\n  when 'paid' then num_nonnulls(tx_signature, settled_at) = 2\n  when 'released' then tx_signature is null and settled_at is not null\n  else false\nend");
                    table.ForeignKey(
                        name: "fk_claims_chain_signatures_tx_signature",
                        column: x => x.tx_signature,
                        principalTable: "chain_signatures",
                        principalColumn: "signature",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    quote_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reading_type = table.Column<string>(type: "text", nullable: false),
                    currency = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    neptu_reward = table.Column<long>(type: "bigint", nullable: false),
                    neptu_burned = table.Column<long>(type: "bigint", nullable: false),
                    tx_signature = table.Column<string>(type: "character varying(88)", nullable: false),
                    paid_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_payments", x => x.id);
                    table.CheckConstraint("ck_payments_amounts", "amount > 0 and neptu_reward >= 0 and neptu_burned between 0 and amount");
                    table.CheckConstraint("ck_payments_currency", "currency in ('sol', 'neptu', 'sudigital')");
                    table.CheckConstraint("ck_payments_reading_type", "reading_type in ('POTENSI', 'PELUANG', 'AI_CHAT', 'COMPATIBILITY')");
                    table.ForeignKey(
                        name: "fk_payments_chain_signatures_tx_signature",
                        column: x => x.tx_signature,
                        principalTable: "chain_signatures",
                        principalColumn: "signature",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_ledger_postings_id",
                        column: x => x.id,
                        principalTable: "ledger_postings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_payment_quotes_quote_id",
                        column: x => x.quote_id,
                        principalTable: "payment_quotes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_payments_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_rewards",
                columns: table => new
                {
                    claim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reward_id = table.Column<Guid>(type: "uuid", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_rewards", x => new { x.claim_id, x.reward_id });
                    table.ForeignKey(
                        name: "fk_claim_rewards_claims_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_rewards_user_rewards_reward_id",
                        column: x => x.reward_id,
                        principalTable: "user_rewards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_chain_signatures_user_id",
                table: "chain_signatures",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_rewards_reward_id",
                table: "claim_rewards",
                column: "reward_id");

            migrationBuilder.CreateIndex(
                name: "ix_claims_reference",
                table: "claims",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claims_tx_signature",
                table: "claims",
                column: "tx_signature",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_claims_open",
                table: "claims",
                column: "user_id",
                unique: true,
                filter: "status = 'open'");

            migrationBuilder.CreateIndex(
                name: "ix_payment_quotes_reference",
                table: "payment_quotes",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payment_quotes_user_id",
                table: "payment_quotes",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_payments_quote_id",
                table: "payments",
                column: "quote_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payments_tx_signature",
                table: "payments",
                column: "tx_signature",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_payments_user_id_created_at",
                table: "payments",
                columns: new[] { "user_id", "created_at" });

            migrationBuilder.AddForeignKey(
                name: "fk_user_rewards_claims_claim_id",
                table: "user_rewards",
                column: "claim_id",
                principalTable: "claims",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_user_rewards_claims_claim_id",
                table: "user_rewards");

            migrationBuilder.DropTable(
                name: "claim_rewards");

            migrationBuilder.DropTable(
                name: "payments");

            migrationBuilder.DropTable(
                name: "claims");

            migrationBuilder.DropTable(
                name: "payment_quotes");

            migrationBuilder.DropTable(
                name: "chain_signatures");
        }
    }
}
