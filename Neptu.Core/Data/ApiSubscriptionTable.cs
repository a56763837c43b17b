using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Accounting;
using Neptu.Core.ApiAccess;
using Neptu.Core.Payments;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class ApiSubscriptionTable : IEntityTypeConfiguration<ApiSubscription>
{
    public const string CycleIsForwards = "ck_api_subscriptions_billing_cycle";

    public void Configure(EntityTypeBuilder<ApiSubscription> builder)
    {
        builder.ToTable("api_subscriptions", table =>
        {
            table.HasCheckConstraint(
                "ck_api_subscriptions_status",
                $"""
                status in ({CheckLists.Of(
                    SubscriptionStatus.Active, SubscriptionStatus.Cancelled, SubscriptionStatus.Expired, SubscriptionStatus.PastDue)})
                and (status = '{SubscriptionStatus.Cancelled}') = (cancelled_at is not null)
                """);
            table.HasCheckConstraint("ck_api_subscriptions_credits", "least(credits_remaining, ai_credits_remaining) >= -1");
            table.HasCheckConstraint(CycleIsForwards, "billing_cycle_end > billing_cycle_start");
            table.HasCheckConstraint(
                "ck_api_subscriptions_payment_method",
                $"payment_method in ({CheckLists.Of(Currencies.Sol, Currencies.Neptu, Currencies.Sudigital)})");
            table.HasCheckConstraint("ck_api_subscriptions_metadata", "jsonb_typeof(metadata) = 'object'");
        });
        builder.Property(subscription => subscription.Metadata).HasColumnType("jsonb");
        builder.HasIndex(subscription => new { subscription.Status, subscription.CreatedAt });
        builder.HasOne<User>().WithMany().HasForeignKey(subscription => subscription.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ApiPlan>().WithMany().HasForeignKey(subscription => subscription.PlanId).OnDelete(DeleteBehavior.Restrict);

        // One transaction pays for one thing: it is taken there, and for one subscription here.
        builder.HasOne<ChainSignature>().WithOne().HasForeignKey<ApiSubscription>(subscription => subscription.PaymentTxSignature)
            .OnDelete(DeleteBehavior.Restrict);
    }
}
