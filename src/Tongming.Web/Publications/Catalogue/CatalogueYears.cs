using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications.Catalogue;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Publications.Catalogue;

/// <summary>The years of the catalogues of bodies.</summary>
internal static class CatalogueYears
{
    /// <summary>The year as a whole, tracked; made where it is new.</summary>
    public static async Task<CatalogueYear> OfAsync(Db db, Guid bodyId, int year)
    {
        if (await db.Set<CatalogueYear>().FindAsync(bodyId, year) is { } there)
            return there;
        var made = new CatalogueYear { BodyId = bodyId, Year = year };
        db.Add(made);
        return made;
    }

    /// <summary>Why rows of a year cannot be changed, or null.</summary>
    public static async Task<Refusal?> WhyClosedAsync(Db db, Guid bodyId, int year) =>
        (await OfAsync(db, bodyId, year)).IsOpen ? null : new Refusal("catalogue.settled", year);

    /// <summary>Why a row cannot name its section or person: they are of another body.</summary>
    public static async Task<Refusal?> WhyNotOfBodyAsync(Db db, CatalogueEntry entry)
    {
        var (bodyId, section, person) = (entry.BodyId, entry.Row.SectionId, entry.Row.PersonId);
        if (section is not null && !await db.Set<Section>().AnyAsync(one => one.BodyId == bodyId && one.Id == section))
            return new Refusal("catalogue.section");
        return person is not null && !await db.Set<Person>().AnyAsync(one => one.BodyId == bodyId && one.Id == person)
            ? new Refusal("catalogue.person")
            : null;
    }
}
