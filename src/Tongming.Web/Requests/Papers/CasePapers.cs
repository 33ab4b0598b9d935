using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Tongming.Requests;
using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;
using Tongming.Web.Requests.Acts;
using Tongming.Web.Requests.Cases;
using Tongming.Web.Requests.Intake;

namespace Tongming.Web.Requests.Papers;

/// <summary>Puts papers into a case while an act is carried out: number, values, template. The file is made from it afterwards.</summary>
internal sealed class CasePapers(ApplicantSeal applicants, PaperSeal seal)
{
    /// <summary>What an act gives for a paper.</summary>
    internal sealed record New(PaperKind Kind, PaperFor For)
    {
        /// <summary>Values besides those that every paper takes from the case.</summary>
        public IReadOnlyDictionary<string, PaperValue> Values { get; init; } = new Dictionary<string, PaperValue>();

        /// <summary>A draft gets neither number nor date.</summary>
        public bool IsDraft { get; init; }
    }

    /// <summary>Fields that every paper takes from the case, its number and its day.</summary>
    private static readonly string[] Given =
    [
        "机关名称",
        "登记号",
        "收到日期",
        "申请内容",
        "答复期限",
        "联系人",
        "联系电话",
        "申请人",
        "称呼",
        "申请人类别",
        "成文日期",
        "文号",
    ];

    /// <summary>Whether a paper takes a field from the case itself.</summary>
    public static bool Gives(string field) => Given.Contains(field);

    /// <summary>Adds a paper and gives it its number (R2-39), or the day of the act, unless it is a draft.</summary>
    public async Task<CasePaper> AddAsync(CaseWork work, New paper)
    {
        var values = Common(work, paper.Kind);
        foreach (var (name, value) in paper.Values)
            values[name] = value;
        var made = new CasePaper
        {
            BodyId = work.Body.Id,
            Id = Guid.CreateVersion7(work.Now.Instant),
            RequestId = work.Request.Id,
            Kind = paper.Kind,
            For = paper.For,
            TemplateVersion = await TemplateAsync(work, paper.Kind),
            MadeAt = work.Now.Instant,
        };
        if (!paper.IsDraft)
            await DateAsync(work, made, values);
        made.Values = seal.Seal(values);
        work.Db.Add(made);
        return made;
    }

    /// <summary>Turns a draft into the paper that goes out: number and date.</summary>
    public async Task IssueAsync(CaseWork work, CasePaper draft, IReadOnlyDictionary<string, PaperValue>? more = null)
    {
        var values = seal.Open(draft.Values);
        foreach (var (name, value) in more ?? new Dictionary<string, PaperValue>())
            values[name] = value;
        await DateAsync(work, draft, values);
        draft.Values = seal.Seal(values);
    }

    /// <summary>The values of a paper of the case.</summary>
    public IReadOnlyDictionary<string, PaperValue> ValuesOf(CasePaper paper) => seal.Open(paper.Values);

    /// <summary>Whether words that others will read name the applicant, which <see cref="FillPaper"/> would refuse only afterwards.</summary>
    public bool NamesApplicant(CaseWork work, string words) =>
        applicants.Open(work.Application.SealedPerson).Name is { Length: > 1 } name && words.Contains(name, StringComparison.Ordinal);

    private static async Task DateAsync(CaseWork work, CasePaper paper, Dictionary<string, PaperValue> values)
    {
        paper.IssuedOn = work.Day.On;
        values["成文日期"] = PaperValue.Of(PaperDate.Write(work.Day.On));
        if (paper.Kind.Class() == PaperClass.Unnumbered)
            return;
        var series = $"paper:{paper.Kind.Class()}:{work.Day.On.Year.ToString(CultureInfo.InvariantCulture)}";
        var letters = work.Body.DocumentCode + Letters(paper.Kind.Class());
        paper.Number = new DocumentNumber(letters, work.Day.On.Year, await Numbers.NextAsync(work.Db, work.Body.Id, series)).ToString();
        values["文号"] = PaperValue.Of(paper.Number);
    }

    /// <summary>Each class has a series of its own, so each has letters of its own.</summary>
    private static string Letters(PaperClass kind) =>
        kind switch
        {
            PaperClass.Reply => "复",
            PaperClass.Notice => "告",
            _ => "函",
        };

    private static async Task<int> TemplateAsync(CaseWork work, PaperKind kind) =>
        await work
            .Db.Set<BodyTemplate>()
            .Where(template => template.BodyId == work.Body.Id && template.Kind == kind)
            .Select(template => (int?)template.Version)
            .MaxAsync()
        ?? 0;

    private Dictionary<string, PaperValue> Common(CaseWork work, PaperKind kind)
    {
        var request = work.Request;
        var values = new Dictionary<string, PaperValue>
        {
            ["机关名称"] = PaperValue.Of(work.Body.Name),
            ["登记号"] = PaperValue.Of(request.Number?.ToString()),
            ["收到日期"] = PaperValue.Of(Day(request.ReceivedOn)),
            ["申请内容"] = PaperValue.Of(request.Title.Length > 0 ? request.Title : request.Description),
            ["答复期限"] = PaperValue.Of(Day(request.ReplyDue)),
            ["联系人"] = PaperValue.Of("政府信息公开工作机构"),
            ["联系电话"] = PaperValue.Of(work.Body.Contact.Length > 0 ? work.Body.Contact : "见政府信息公开指南"),
        };
        // The name goes in even where the paper must not show it: the filler looks for it and refuses.
        var person = applicants.Open(work.Application.SealedPerson);
        values["申请人"] = PaperValue.Of(person.Name);
        if (kind.HidesApplicant())
            return values;
        values["受送达人"] = PaperValue.Of(person.Name);
        values["称呼"] = PaperValue.Of(
            work.Application.ApplicantClass == Tongming.Requests.Intake.ApplicantClass.NaturalPerson ? "您" : "你单位"
        );
        values["申请人类别"] = PaperValue.Of(RequestNames.Of(work.Application.ApplicantClass));
        return values;
    }

    private static string? Day(DateOnly? day) => day is { } known ? PaperDate.Write(known) : null;
}
