using Tongming.Calendar;
using Tongming.Requests;
using Tongming.Requests.Acts;
using Tongming.Requests.Intake;
using Tongming.Web.Requests.Cases;

namespace Tongming.Bench.Load;

/// <summary>
/// Fills a database: some cases are made by the law's own methods, the others are copies of them with ids, numbers, days and states of
/// their own, made by the database itself (<see cref="CaseCopies"/>).
/// </summary>
internal static class ManyCases
{
    /// <summary>What is asked for, one a template: every text has the word 统计, one in twenty the word 用电.</summary>
    public static readonly IReadOnlyList<string> Topics =
    [
        "分行业用电量",
        "常住人口数",
        "规模以上企业名单",
        "居民人均可支配收入",
        "固定资产投资额",
        "粮食播种面积",
        "社会消费品零售额",
        "建筑业总产值",
        "工业增加值",
        "服务业营业收入",
        "农产品产量",
        "城镇化率",
        "就业人员工资",
        "能源消费总量",
        "进出口总额",
        "科研经费支出",
        "旅游接待人次",
        "公路货运量",
        "水产品产值",
        "执法检查结果",
    ];

    public static async Task FillAsync(LoadOffice office, WorkingCalendar calendar, int open, int closed)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        await office.AddAsync(Enumerable.Range(1, Topics.Count).SelectMany(number => Template(office.BodyId, number, today, calendar)));
        await using var copies = await CaseCopies.BeginAsync(office);
        await copies.AddAsync(0, open, isClosed: false);
        if (closed > 0)
            await copies.AddAsync(open, closed, isClosed: true);
        await copies.EndAsync();
    }

    /// <summary>Title and description of a template.</summary>
    public static (string Title, string Description) Texts(int number) =>
        ($"全区{Topics[number - 1]} {number}", $"请提供全区{Topics[number - 1]}的统计数据，按季度，含分镇街数据。");

    private static IEnumerable<object> Template(Guid bodyId, int number, DateOnly today, WorkingCalendar calendar)
    {
        var arrived = today.AddDays(-2 * number);
        var application = Application
            .TakeIn(
                new NewApplication(
                    Guid.CreateVersion7(),
                    bodyId,
                    IntakeChannel.InPerson,
                    new ArrivalDates(arrived),
                    ApplicantClass.NaturalPerson,
                    new DesiredForm(ObtainingManner.Paper, ObtainingRoute.InPerson)
                )
                {
                    SealedPerson = new string('x', 600),
                    ApplicantKey = $"{number:d32}",
                    SubmissionKey = $"template-{number}",
                },
                today
            )
            .Value!;
        var (title, description) = Texts(number);
        var request = InformationRequest.Submit(application, new NewMatter(Guid.CreateVersion7(), title, description)).Value!;
        var day = new ActDay(today, today, calendar, ClockRules.OfLaw);
        var registered = request.Register(day, new RequestNumber(today, number), application.Receipt().Value);
        if (!registered.Succeeded)
            throw new InvalidOperationException($"{registered.Refusal}");
        return
        [
            application,
            request,
            new ApplicationAccess
            {
                BodyId = bodyId,
                ApplicationId = application.Id,
                CodeHash = $"{number:d32}",
                NameKey = $"{number:d32}",
            },
        ];
    }
}
