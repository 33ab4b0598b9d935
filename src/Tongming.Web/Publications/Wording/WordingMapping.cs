using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.Publications.Checks;

namespace Tongming.Web.Publications.Wording;

internal sealed class WordingMapping : IEntityTypeConfiguration<WordingRule>
{
    public void Configure(EntityTypeBuilder<WordingRule> builder)
    {
        builder.ToTable("pub_wording");
        builder.HasKey(rule => new { rule.BodyId, rule.Id });
        builder.Property(rule => rule.Id).ValueGeneratedNever();
        builder.Property(rule => rule.Words).HasMaxLength(WordingRule.LongestWords);
        builder.Property(rule => rule.Suggestion).HasMaxLength(WordingRule.LongestWords);
        builder.Property(rule => rule.Note).HasMaxLength(WordingRule.LongestNote);
        builder.Property(rule => rule.ExceptionLines).HasMaxLength(WordingRule.MostExceptions * (WordingRule.LongestWords + 1));
        builder.Property(rule => rule.Version).IsConcurrencyToken();
        builder.HasIndex(rule => new { rule.BodyId, rule.Words }).IsUnique();
    }
}
