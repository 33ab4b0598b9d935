using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Tongming.Calendar;
using Tongming.Web.Platform.Backups;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Calendar;

/// <summary><c>tongming due</c>: the last day of a period of working days, and the working behind it.</summary>
internal static class DueCommandLine
{
    private const string DayForm = "yyyy-MM-dd";

    private static readonly string[] Weekdays = ["日", "一", "二", "三", "四", "五", "六"];

    public static Command Create(CommandStreams streams, Func<DataOptions>? data = null)
    {
        var start = new Argument<string>("DATE") { HelpName = "DATE", Description = "起算日，例如收到申请的日期 2026-02-12；当日不计入。" };
        var days = new Argument<string>("DAYS") { HelpName = "DAYS", Description = "工作日数，例如 20。" };
        var pauses = new Option<string[]>("--pause")
        {
            HelpName = "FROM..TO",
            Description = "不计入的时间，例如 2026-03-09..2026-03-20：发函当日仍计入，次日起至收到答复之日不计入；可以写几次。",
            DefaultValueFactory = _ => [],
        };
        var format = new Option<string>("--format")
        {
            HelpName = "text|json",
            Description = "格式，默认 text。",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var body = new Option<Guid?>("--body")
        {
            HelpName = "机关编号",
            Description = "计入这个机关的地方放假、上班；只有一个机关时不用写。",
        };
        var command = new Command("due", "计算工作日期限的最后一日，并逐日说明计入或者不计入的理由。")
        {
            start,
            days,
            pauses,
            format,
            body,
        };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var call = DueCall.Read(parsed.GetValue(start)!, parsed.GetValue(days)!, parsed.GetValue(pauses)!);
                var calendar = await CommandCalendar.ReadAsync((data ?? CommandData.Read)(), parsed.GetValue(body), cancel);
                Print(call, calendar, parsed.GetValue(format) == "json", streams.Out);
                return ExitStatus.Fine;
            }
        );
        return command;
    }

    private static void Print(DueCall call, CommandCalendar from, bool asJson, Stream stream)
    {
        var calendar = from.Calendar;
        var deadline = Deadlines.InWorkingDays(calendar, call.Start, call.WorkingDays, call.Pauses);
        var days = DeadlineWorking.OfWorkingDays(calendar, call.Start, call.WorkingDays, call.Pauses);
        if (asJson)
            PrintJson(deadline, days, stream);
        else
            stream.Write(Encoding.UTF8.GetBytes(Text(call, deadline, days, from.Source)));
    }

    private static void PrintJson(Deadline deadline, IReadOnlyList<DayCount> days, Stream stream)
    {
        using var json = new Utf8JsonWriter(
            stream,
            new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
        );
        json.WriteStartObject();
        json.WriteString("due", deadline.Due.ToString(DayForm));
        json.WriteBoolean("provisional", deadline.IsProvisional);
        json.WriteStartArray("days");
        foreach (var day in days)
        {
            json.WriteStartObject();
            json.WriteString("date", day.Date.ToString(DayForm));
            json.WriteBoolean("counted", day.Counted);
            json.WriteString("why", day.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.Write("\n"u8);
    }

    private static string Text(DueCall call, Deadline deadline, IReadOnlyList<DayCount> days, string source)
    {
        var text = new StringBuilder($"自 {Named(call.Start)} 起 {call.WorkingDays} 个工作日，最后一日是 {Named(deadline.Due)}。\n");
        if (deadline.IsProvisional)
            text.Append("其中有的年份放假安排尚未公布，暂按周末推算，公布后可能变动。\n");
        text.Append(source).Append("\n\n");
        foreach (var day in days)
            text.Append($"{Named(day.Date)}  {day.Number?.ToString() ?? "—", 4}  {day.Why}\n");
        return text.ToString();
    }

    private static string Named(DateOnly day) => $"{day.ToString(DayForm)} 星期{Weekdays[(int)day.DayOfWeek]}";
}
