using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Columns;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Forms;
using Tongming.Web.Publications.Catalogue;
using Tongming.Web.Publications.Documents;

namespace Tongming.Web.Publications.Desk;

/// <summary>What can be chosen in the forms of items.</summary>
internal static class ItemChoices
{
    /// <summary>The open columns of a body, by block, and the words of marks.</summary>
    public static async Task<FieldChoices> OfAsync(Db db, Guid bodyId, CancellationToken cancel)
    {
        var columns = await db.Set<Column>().Where(one => one.BodyId == bodyId && one.ClosedOn == null).ToListAsync(cancel);
        var lines = await CatalogueLines.OfAsync(db, bodyId, cancel);
        return new FieldChoices()
            .Words<SourceMark>(SourceMarking.NameOf)
            .Words<PublicationKind>(kind => PublicationKinds.Of(kind).Name)
            .For("CatalogueEntryId", lines)
            .For("InterpretsId", await DocumentChoices.ItemsAsync(db, bodyId, cancel))
            .For(
                "ColumnId",
                columns
                    .OrderBy(one => one.Block)
                    .ThenBy(one => one.Order)
                    .Select(one => new Choice($"{one.Id}", $"{ColumnNames.Of(one.Block)} › {one.Name}"))
            );
    }
}
