using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Tongming.Reports;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Reports.Results;

namespace Tongming.Web.Reports.Commands;

/// <summary><c>tongming rules</c>: all rules of the checker.</summary>
internal static class RulesCommandLine
{
    public static Command Create(CommandStreams streams)
    {
        var format = new Option<string>("--format")
        {
            HelpName = "text|json",
            Description = "格式，默认 text。",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("rules", "列出核对所用的全部规则：编号、含义、依据、程度。") { format };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(format) == "json")
                PrintJson(streams.Out);
            else
                PrintText(streams);
            return ExitStatus.Fine;
        });
        return command;
    }

    private static void PrintJson(Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, CheckJson.Indented);
        JsonSerializer.Serialize(json, RuleResult.All(), CheckJson.Context.RuleResultArray);
        json.Flush();
        stream.Write("\n"u8);
    }

    private static void PrintText(CommandStreams streams)
    {
        using var writer = Ink.Writer(streams.Out);
        var table = new Table()
            .Border(TableBorder.Horizontal)
            .AddColumn(new TableColumn("编号").NoWrap())
            .AddColumn(new TableColumn("程度").NoWrap())
            .AddColumn("含义")
            .AddColumn("依据");
        foreach (var rule in Rules.All)
            table.AddRow(
                new Text(rule.Id, new Style(decoration: Decoration.Bold)),
                new Text(SeverityWords.Word(rule.Severity), Ink.Of(CheckResultOf.Severity(rule.Severity))),
                new Text(rule.Meaning),
                new Text(rule.Source)
            );
        Ink.Console(writer, streams).Write(table);
    }
}
