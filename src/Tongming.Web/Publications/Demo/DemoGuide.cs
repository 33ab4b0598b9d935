using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Publications;
using Tongming.Publications.Guide;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Demo;
using Tongming.Web.Publications.Guide;

namespace Tongming.Web.Publications.Demo;

/// <summary>The guide of the demo bureau as it was published, made of the settings of that time.</summary>
internal static class DemoGuide
{
    /// <summary>Its text.</summary>
    public static async Task<string> TextAsync(Db db, DemoOffice office, DateOnly on) =>
        GuideText.Compose(await FactsAsync(db, office.BodyId), on);

    /// <summary>Notes what the published edition prints, and that it is the guide.</summary>
    public static async Task PrintAsync(Db db, Publication item, Edition edition)
    {
        var facts = GuideText.Write(await FactsAsync(db, item.BodyId));
        (await GuideView.SettingsAsync(db, item.BodyId)).PublicationId = item.Id;
        db.Add(
            new GuidePrint
            {
                BodyId = item.BodyId,
                EditionId = edition.Id,
                FactsText = facts,
            }
        );
    }

    private static async Task<GuideFacts> FactsAsync(Db db, Guid bodyId)
    {
        var body = await db.Set<Body>().FirstAsync(one => one.Id == bodyId);
        return RegistersDemo.PrintedFacts with
        {
            BodyName = body.Name,
            Contact = body.Contact,
            Government = body.Government,
            Court = body.Court,
        };
    }
}
