using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tongming.People;

namespace Tongming.Web.People;

internal sealed class PeopleMapping : IEntityTypeConfiguration<Body>, IEntityTypeConfiguration<Section>, IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Body> builder)
    {
        builder.ToTable("ppl_bodies");
        builder.HasKey(body => body.Id);
        builder.Property(body => body.Id).ValueGeneratedNever();
        builder.Property(body => body.Name).HasMaxLength(Body.LongestName);
        builder.Property(body => body.Version).IsConcurrencyToken();
        builder.HasIndex(body => body.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.ToTable("ppl_sections");
        builder.HasKey(section => new { section.BodyId, section.Id });
        builder.Property(section => section.Id).ValueGeneratedNever();
        builder.Property(section => section.Name).HasMaxLength(Section.LongestName);
    }

    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("ppl_people");
        builder.HasKey(person => new { person.BodyId, person.Id });
        builder.Property(person => person.Id).ValueGeneratedNever();
        builder.Property(person => person.Name).HasMaxLength(Person.LongestName);
        builder.Property(person => person.Email).HasMaxLength(Person.LongestEmail);
        builder.Property(person => person.Version).IsConcurrencyToken();
        builder.Ignore(person => person.Roles);
    }
}
