using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Neptu.Core.Pricing;
using Neptu.Core.Users;

namespace Neptu.Core.Data;

internal sealed class UserPlanTable : IEntityTypeConfiguration<UserPlan>
{
    public void Configure(EntityTypeBuilder<UserPlan> builder)
    {
        builder.ToTable("user_plans");
        builder.HasKey(plan => plan.UserId);
        builder.HasOne<User>().WithOne().HasForeignKey<UserPlan>(plan => plan.UserId);
        builder.HasOne<PricingPlan>().WithMany().HasForeignKey(plan => plan.PlanId).OnDelete(DeleteBehavior.Restrict);
    }
}
