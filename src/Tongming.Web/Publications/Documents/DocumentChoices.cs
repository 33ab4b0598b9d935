using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Documents;

/// <summary>What can be chosen in the forms of documents and interpretations.</summary>
internal static class DocumentChoices
{
    private static readonly PublicationKind[] Texts = [PublicationKind.NormativeDocument, PublicationKind.DepartmentDocument];

    /// <summary>For every form of documents.</summary>
    public static async Task<FieldChoices> OfAsync(Db db, Guid bodyId, Guid? without, CancellationToken cancel)
    {
        var others = await db.Set<NormativeDocument>()
            .Where(one => one.BodyId == bodyId && one.Id != without)
            .OrderByDescending(one => one.Id)
            .Select(one => new
            {
                one.Id,
                one.Title,
                one.Number,
            })
            .ToListAsync(cancel);
        return new FieldChoices()
            .Words<ValidityAct>(DocumentNames.Of)
            .Words<InterpretationForm>(DocumentNames.Of)
            .Only("First", ValidityAct.SubmitForReview, ValidityAct.Consult)
            .For("PublicationId", await ItemsAsync(db, bodyId, cancel))
            .For("SuccessorId", others.Select(one => (one.Id, $"{one.Title} {one.Number}".Trim())));
    }

    /// <summary>The documents of a body that are or were items, by their latest title.</summary>
    public static async Task<IReadOnlyList<Choice>> ItemsAsync(Db db, Guid bodyId, CancellationToken cancel)
    {
        var items = await db.Set<Publication>()
            .Where(item => item.BodyId == bodyId && Texts.Contains(item.Kind))
            .Join(
                db.Set<Edition>(),
                item => new
                {
                    item.BodyId,
                    Id = item.Id,
                    Number = item.LatestEdition,
                },
                edition => new
                {
                    edition.BodyId,
                    Id = edition.PublicationId,
                    edition.Number,
                },
                (item, edition) =>
                    new
                    {
                        item.Id,
                        edition.Title,
                        Order = edition.Id,
                    }
            )
            .OrderByDescending(one => one.Order)
            .ToListAsync(cancel);
        return [.. items.Select(one => new Choice($"{one.Id}", one.Title))];
    }

    /// <summary>For the forms of interpretations: sections, and who can approve that there is none.</summary>
    public static async Task<FieldChoices> InterpretationAsync(Db db, Guid bodyId, CancellationToken cancel)
    {
        var sections = await db.Set<Section>()
            .Where(one => one.BodyId == bodyId && !one.IsClosed)
            .OrderBy(one => one.Id)
            .ToListAsync(cancel);
        var people = await db.Set<Person>().Where(one => one.BodyId == bodyId && !one.HasLeft).OrderBy(one => one.Id).ToListAsync(cancel);
        return new FieldChoices()
            .Words<InterpretationForm>(DocumentNames.Of)
            .For("SectionId", sections.Select(one => (one.Id, one.Name)))
            .For(
                "ApprovedBy",
                people.Where(one => one.Roles.Any(role => role is Role.OfficeHead or Role.Signatory)).Select(one => (one.Id, one.Name))
            );
    }
}
