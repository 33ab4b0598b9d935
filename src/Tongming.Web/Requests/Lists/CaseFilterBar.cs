using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Ui.Desk;
using Tongming.Web.Platform.Ui.Forms;

namespace Tongming.Web.Requests.Lists;

/// <summary>The fields above the list of cases.</summary>
internal static class CaseFilterBar
{
    public static FilterBar Of(ListAddress address, CaseNames names, IReadOnlyList<Body> bodies, CaseList? list, ListActor reader)
    {
        List<FilterField> fields =
        [
            new("q", "案号、名称或内容"),
            new("applicant", "申请人全名", IsRare: true),
            new("state", "状态", [new("open", "未办结"), new("closed", "已办结"), .. Members<RequestState>(RequestStates.NameOf)]),
            new("urgency", "紧急程度", Members<Urgency>(UrgencyWords.Of)),
            new(
                "section",
                "科室",
                [new(CaseFilter.NoSection, "还没有分派"), .. names.Sections.Select(section => new Choice($"{section.Id}", section.Name))]
            ),
            new("officer", "承办人", [.. Officers(names).Select(person => new Choice($"{person.Id}", person.Name))]),
            new("channel", "申请渠道", Members<IntakeChannel>(RequestNames.Of), IsRare: true),
            new("class", "申请人类别", Members<ApplicantClass>(RequestNames.Of), IsRare: true),
            new("reply", "答复类型", [.. ReplyKind.All.Select(kind => new Choice(kind.Code, $"{kind.Code} {kind.Wording}"))], IsRare: true),
            new(
                "dates",
                "日期按（不选即收到）",
                [
                    new(nameof(CaseDates.Submitted), "收到"),
                    new(nameof(CaseDates.Due), "到期"),
                    new(nameof(CaseDates.Closed), "办结"),
                    new(nameof(CaseDates.Answered), "办结并答复"),
                ],
                IsRare: true
            ),
            new("from", "从", IsDay: true, IsRare: true),
            new("until", "到", IsDay: true, IsRare: true),
        ];
        if (bodies.Count > 1)
            fields.Insert(
                0,
                new(
                    "body",
                    "机关",
                    [.. bodies.Where(body => body.Id != reader.Actor.BodyId).Select(body => new Choice($"{body.Id}", body.Name))]
                )
            );
        return new FilterBar(
            CasePage.First(address),
            fields,
            list is null ? null : Summary(list),
            list is { Total: > 0 } ? CasePage.First(address).With("handler", "Export") : null
        );
    }

    private static string Summary(CaseList list)
    {
        var pressing = list.Counts.Where(one => one.Key is Urgency.Overdue or Urgency.DueToday or Urgency.LimitOver && one.Value > 0);
        var words = string.Join('、', pressing.OrderBy(one => one.Key).Select(one => $"{UrgencyWords.Of(one.Key)} {one.Value:N0} 件"));
        var open = list.Counts.Values.Sum();
        var cut = list.IsCut ? $"；找到的太多，只列最新的 {FilterCases.MostFound:N0} 件，请把条件写得更具体" : "";
        return $"共 {list.TotalWords}，其中未办结 {open:N0} 件{(words.Length > 0 ? $"（{words}）" : "")}{cut}";
    }

    private static IEnumerable<Person> Officers(CaseNames names) =>
        names.People.Where(person => !person.HasLeft && person.Roles.Contains(Role.CaseOfficer));

    private static Choice[] Members<T>(Func<T, string> word)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(member => new Choice($"{member}", word(member)))];
}

/// <summary>Bodies into whose cases somebody may look.</summary>
internal static class ListBodies
{
    /// <summary>The own body and those below it, by name.</summary>
    public static async Task<IReadOnlyList<Body>> LoadAsync(Db db, Actor actor, CancellationToken cancel)
    {
        if (actor.BodiesBelow.Count == 0)
            return [];
        var ids = actor.BodiesBelow.Append(actor.BodyId).ToList();
        return await db.Set<Body>().Where(body => ids.Contains(body.Id)).OrderBy(body => body.Name).ToListAsync(cancel);
    }
}
