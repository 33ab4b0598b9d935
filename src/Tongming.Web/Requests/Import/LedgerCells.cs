using System.Globalization;
using Tongming.Requests;
using Tongming.Requests.Intake;
using Tongming.Requests.Replies;

namespace Tongming.Web.Requests.Import;

/// <summary>Reads the cells of one row by their headings and remembers what it could not read.</summary>
internal sealed class LedgerCells(int row, IReadOnlyDictionary<string, (string Words, string Cell)> cells, DateOnly today)
{
    private static readonly string[] DateForms =
    [
        "yyyy-M-d",
        "yyyy/M/d",
        "yyyy.M.d",
        "yyyy年M月d日",
        "yyyyMMdd",
        "yyyy-M-d H:mm:ss",
        "yyyy/M/d H:mm:ss",
    ];

    private static readonly Dictionary<string, IntakeChannel> OtherChannels = new()
    {
        ["现场"] = IntakeChannel.InPerson,
        ["窗口"] = IntakeChannel.InPerson,
        ["邮寄"] = IntakeChannel.SignedMail,
        ["信函"] = IntakeChannel.SignedMail,
        ["挂号信"] = IntakeChannel.SignedMail,
        ["EMS"] = IntakeChannel.SignedMail,
        ["平信"] = IntakeChannel.OrdinaryMail,
        ["网络"] = IntakeChannel.Internet,
        ["网站"] = IntakeChannel.Internet,
        ["网上平台"] = IntakeChannel.Internet,
        ["邮箱"] = IntakeChannel.EMail,
        ["电邮"] = IntakeChannel.EMail,
    };

    private static readonly Dictionary<string, ApplicantClass> OtherClasses = new()
    {
        ["公民"] = ApplicantClass.NaturalPerson,
        ["个人"] = ApplicantClass.NaturalPerson,
        ["企业"] = ApplicantClass.Business,
        ["公司"] = ApplicantClass.Business,
        ["社会组织"] = ApplicantClass.PublicInterestOrganisation,
        ["律师事务所"] = ApplicantClass.LegalServiceOrganisation,
    };

    private readonly List<CellProblem> problems = [];

    /// <summary>The row.</summary>
    public LedgerRow Read()
    {
        var number = RequestNumber.Parse(Words(LedgerColumns.Number));
        var read = new LedgerRow
        {
            Row = row,
            WrittenNumber = Words(LedgerColumns.Number),
            Number = number.Succeeded ? number.Value : null,
            ReceivedOn = Day(LedgerColumns.Received, isNeeded: true) ?? default,
            Channel = One(LedgerColumns.Channel, OtherChannels, RequestNames.Of),
            ApplicantClass = One(LedgerColumns.Class, OtherClasses, RequestNames.Of),
            Name = Text(LedgerColumns.Name, 100),
            Phone = Words(LedgerColumns.Phone),
            Matter = Text(LedgerColumns.Matter, NewMatter.DescriptionLength),
            CorrectionAskedOn = Day(LedgerColumns.CorrectionAsked),
            CorrectionReceivedOn = Day(LedgerColumns.CorrectionReceived),
            ConsultedFrom = Day(LedgerColumns.ConsultedFrom),
            ConsultedUntil = Day(LedgerColumns.ConsultedUntil),
            ExtensionDays = Days(),
            RepliedOn = Day(LedgerColumns.Replied),
            Reply = Kind(),
            DeliveredOn = Day(LedgerColumns.Delivered),
            Remark = Words(LedgerColumns.Remark),
        };
        Compare(read);
        return read with { Problems = problems };
    }

    private void Compare(LedgerRow read)
    {
        if (read.Name.StartsWith("（示例）", StringComparison.Ordinal))
            Wrong(LedgerColumns.Name, "这是示例，请删掉这一行。");
        After(LedgerColumns.CorrectionAsked, read.CorrectionAskedOn, LedgerColumns.Received, read.ReceivedOn);
        After(LedgerColumns.CorrectionReceived, read.CorrectionReceivedOn, LedgerColumns.CorrectionAsked, read.CorrectionAskedOn);
        After(LedgerColumns.ConsultedFrom, read.ConsultedFrom, LedgerColumns.Received, read.ReceivedOn);
        After(LedgerColumns.ConsultedUntil, read.ConsultedUntil, LedgerColumns.ConsultedFrom, read.ConsultedFrom);
        After(LedgerColumns.Replied, read.RepliedOn, LedgerColumns.Received, read.ReceivedOn);
        After(LedgerColumns.Delivered, read.DeliveredOn, LedgerColumns.Replied, read.RepliedOn);
        if (read.RepliedOn is not null && Words(LedgerColumns.Reply).Length == 0)
            Wrong(LedgerColumns.Reply, "写了答复日期，没有写答复种类；年度报告要按种类统计，请补上，如 A2 或者“予以公开”。");
        if (read.Reply is not null && Words(LedgerColumns.Replied).Length == 0)
            Wrong(LedgerColumns.Replied, "写了答复种类，没有写答复日期；请补上，还没有答复的把种类删掉。");
    }

    private void After(string column, DateOnly? day, string earlierColumn, DateOnly? earlier)
    {
        if (day is null)
            return;
        if (earlier is null)
            Wrong(column, $"有“{column}”，没有“{earlierColumn}”；请补上。");
        else if (earlier != default(DateOnly) && day < earlier)
            Wrong(column, $"“{column}”早于“{earlierColumn}”，请核对这两天。");
    }

    private string Words(string column) => cells.TryGetValue(column, out var cell) ? cell.Words.Trim() : "";

    private string Text(string column, int longest)
    {
        var words = Words(column);
        if (words.Length == 0)
            Wrong(column, $"没有写“{column}”。");
        else if (words.Length > longest)
            Wrong(column, $"“{column}”有 {words.Length} 个字，最多 {longest} 个字。");
        return words;
    }

    private DateOnly? Day(string column, bool isNeeded = false)
    {
        var words = Words(column);
        if (words.Length == 0)
        {
            if (isNeeded)
                Wrong(column, $"没有写“{column}”。");
            return null;
        }

        if (!DateOnly.TryParseExact(words, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Wrong(column, $"“{words}”不是日期；请写成 2026-03-02 的样子。");
            return null;
        }

        if (day <= today && day.Year >= 2008)
            return day;
        Wrong(column, day > today ? "这一天还没有到。" : "《政府信息公开条例》2008年才施行，请核对年份。");
        return null;
    }

    private int Days()
    {
        var words = Words(LedgerColumns.Extension);
        if (words.Length == 0)
            return 0;
        if (int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= 20)
            return days;
        Wrong(LedgerColumns.Extension, "请写延长了几个工作日，1 至 20；没有延期的留空。");
        return 0;
    }

    private T One<T>(string column, Dictionary<string, T> others, Func<T, string> nameOf)
        where T : struct, Enum
    {
        var words = Words(column);
        foreach (var value in Enum.GetValues<T>())
        {
            if (nameOf(value) == words)
                return value;
        }

        if (others.TryGetValue(words, out var other))
            return other;
        Wrong(column, $"“{words}”不在可选的之内：{string.Join('、', Enum.GetValues<T>().Select(nameOf))}。");
        return default;
    }

    private ReplyKind? Kind()
    {
        var words = Words(LedgerColumns.Reply);
        if (words.Length == 0)
            return null;
        var kind = ReplyKind.Find(words.ToUpperInvariant()) ?? ReplyKind.All.FirstOrDefault(one => one.Wording == words);
        if (kind is null)
            Wrong(LedgerColumns.Reply, $"“{words}”不是答复种类；请写代码（如 A2、D4、U1）或者全称，代码表在使用手册里。");
        return kind;
    }

    private void Wrong(string column, string sentence) =>
        problems.Add(new CellProblem(cells.TryGetValue(column, out var cell) ? cell.Cell : $"第{row}行", sentence));
}
