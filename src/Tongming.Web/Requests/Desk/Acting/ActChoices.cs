using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Fees;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Requests.Desk.Acting;

/// <summary>What can be chosen in the form of an act: the body's sections and officers, the law's kinds and grounds.</summary>
internal static class ActChoices
{
    private static readonly string[] Manners = ["直接送达", "委托送达", "邮寄送达", "网上送达"];

    private static readonly string[] Periods = ["30年", "10年", "永久"];

    /// <summary>The choices of an act in a body.</summary>
    public static async Task<FieldChoices> OfAsync(Db db, RequestAct act, Guid bodyId, CancellationToken cancel)
    {
        var choices = new FieldChoices()
            .Words<Opinion>(CaseWords.Of)
            .Words<RecordCorrection>(CaseWords.Of)
            .Words<FeeBasis>(RequestNames.Of)
            .Words<ApplicantClass>(RequestNames.Of);
        return act switch
        {
            RequestAct.Assign or RequestAct.Reassign => await WithSectionsAsync(choices, db, bodyId, cancel),
            RequestAct.DraftDecision => choices.For("Kind", Kinds()).For("Ground", Grounds()),
            RequestAct.Deliver => choices.For("Manner", Plain(Manners)),
            RequestAct.Archive => choices.For("Period", Plain(Periods)),
            _ => choices,
        };
    }

    private static async Task<FieldChoices> WithSectionsAsync(FieldChoices choices, Db db, Guid bodyId, CancellationToken cancel)
    {
        var sections = await db.Set<Section>()
            .Where(section => section.BodyId == bodyId && !section.IsClosed)
            .OrderBy(section => section.Name)
            .ToListAsync(cancel);
        var people = await db.Set<Person>()
            .Where(person => person.BodyId == bodyId && !person.HasLeft)
            .OrderBy(person => person.Name)
            .ToListAsync(cancel);
        var names = sections.ToDictionary(section => section.Id, section => section.Name);
        return choices
            .For("SectionId", sections.Select(section => (section.Id, section.Name)))
            .For(
                "OfficerId",
                people
                    .Where(person => person.Roles.Contains(Role.CaseOfficer))
                    .Select(person =>
                        (
                            person.Id,
                            person.SectionId is { } own && names.TryGetValue(own, out var name) ? $"{person.Name}（{name}）" : person.Name
                        )
                    )
            );
    }

    private static IEnumerable<Choice> Kinds() =>
        ReplyKind.All.Where(kind => kind.IsDrafted).Select(kind => new Choice(kind.Code, $"{kind.Code} {kind.Wording}（{kind.Article}）"));

    private static IEnumerable<Choice> Grounds() =>
        RefusalGround.All.Select(ground => new Choice(ground.Code, $"{ground.Wording}（{ground.Article}）"));

    private static IEnumerable<Choice> Plain(IEnumerable<string> words) => words.Select(word => new Choice(word, word));
}
