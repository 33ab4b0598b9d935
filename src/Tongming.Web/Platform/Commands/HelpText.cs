using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace Tongming.Web.Platform.Commands;

/// <summary>The usage of a command in Chinese, made from the command itself so that it cannot fall behind.</summary>
internal sealed class HelpText(CommandStreams streams) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        streams.Out.Write(Encoding.UTF8.GetBytes(Of(parseResult.CommandResult.Command)));
        return ExitStatus.Fine;
    }

    private static string Of(Command command)
    {
        var text = new StringBuilder();
        text.Append(command.Description).Append("\n\n用法：\n  ").Append(Usage(command)).Append('\n');
        Section(text, "命令", command.Subcommands.Select(one => (one.Name, one.Description)));
        Section(text, "参数", command.Arguments.Select(one => (one.HelpName ?? one.Name, one.Description)));
        Section(
            text,
            "选项",
            Options(command).Select(one => ((one.HelpName is null ? one.Name : $"{one.Name} {one.HelpName}"), one.Description))
        );
        return text.ToString();
    }

    private static string Usage(Command command)
    {
        var words = new List<string> { "tongming" };
        words.AddRange(command.Parents.OfType<Command>().Where(parent => parent is not RootCommand).Select(parent => parent.Name));
        if (command is not RootCommand)
            words.Add(command.Name);
        if (command.Subcommands.Count > 0)
            words.Add("[命令]");
        words.AddRange(command.Arguments.Select(argument => argument.HelpName ?? argument.Name));
        words.Add("[选项]");
        return string.Join(' ', words);
    }

    private static IEnumerable<Option> Options(Command command) =>
        command
            .Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive)))
            .Where(option => !option.Hidden);

    private static void Section(StringBuilder text, string title, IEnumerable<(string Name, string? Meaning)> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
            return;
        var width = all.Max(line => line.Name.Length) + 2;
        text.Append('\n').Append(title).Append("：\n");
        foreach (var (name, meaning) in all)
            text.Append("  ").Append(name.PadRight(width)).Append(meaning).Append('\n');
    }
}
