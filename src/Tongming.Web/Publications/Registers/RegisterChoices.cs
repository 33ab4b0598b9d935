using Microsoft.EntityFrameworkCore;
using Tongming.Publications;
using Tongming.Publications.Documents;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Publications.Registers;

/// <summary>What can be chosen in the forms of registers.</summary>
internal static class RegisterChoices
{
    private const int Most = 500;

    private static readonly PublicationKind[] Shown =
    [
        PublicationKind.EnforcementDecision,
        PublicationKind.InspectionResult,
        PublicationKind.Procurement,
        PublicationKind.Notice,
    ];

    /// <summary>The released items that can show a decision or a procurement, newest first.</summary>
    public static async Task<FieldChoices> OfAsync(Db db, Guid bodyId, CancellationToken cancel)
    {
        var items = await db.Set<Edition>()
            .Where(one => one.BodyId == bodyId && one.State == EditionState.Released && one.ShownUntil == null && Shown.Contains(one.Kind))
            .OrderByDescending(one => one.FirstShown)
            .Take(Most)
            .Select(one => new { one.PublicationId, one.Title })
            .ToListAsync(cancel);
        return new FieldChoices()
            .Words<DecisionFate>(DocumentNames.Of)
            .Only("Fate", DecisionFate.Changed, DecisionFate.Revoked, DecisionFate.Unlawful, DecisionFate.Void)
            .For("PublicationId", items.Select(one => (one.PublicationId, one.Title)));
    }
}
