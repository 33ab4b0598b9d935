using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Tongming.Web.Platform.Commands;

/// <summary>The commands that answer without the web server. They never build it, so that they start fast.</summary>
internal static class CommandLine
{
    /// <summary>Version of the program.</summary>
    public static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";

    /// <summary>False for the calls that start the server: none at all, <c>serve</c>, or the server's own options such as <c>--urls</c>.</summary>
    public static bool Wants(IReadOnlyList<string> args) =>
        args switch
        {
            [] or ["serve", ..] => args.Skip(1).Any(argument => argument is "--help" or "-h" or "-?"),
            [var first, ..] => first is "--help" or "-h" or "-?" or "--version" || !first.StartsWith("--", StringComparison.Ordinal),
        };

    /// <summary>Runs a command; returns the exit status.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> args,
        CommandStreams streams,
        IEnumerable<Command> commands,
        CancellationToken cancel
    )
    {
        var root = Root(streams, commands);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is not HelpText and not VersionText && WrongUsage.Of(parsed, args) is { } wrong)
        {
            await streams.Error.WriteLineAsync(wrong);
            return ExitStatus.WrongUsage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                cancel
            );
        }
        catch (UsageException usage)
        {
            await streams.Error.WriteLineAsync(usage.Message);
            return ExitStatus.WrongUsage;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            await streams.Error.WriteLineAsync("已中止。");
            return ExitStatus.Interrupted;
        }
    }

    private static RootCommand Root(CommandStreams streams, IEnumerable<Command> commands)
    {
        var root = new RootCommand("通明：政府信息公开的自建程序。不带命令时启动网站。");
        root.Add(new Command("serve", "启动网站（默认 http://127.0.0.1:5080）；--demo 给空白安装装上演示单位；--urls 等选项交给网站。"));
        foreach (var command in commands)
            root.Add(command);
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                (option.Description, option.Action) = ("显示用法。", new HelpText(streams));
            else if (option is VersionOption)
                (option.Description, option.Action) = ("显示版本。", new VersionText(streams));
        }

        return root;
    }

    private sealed class VersionText(CommandStreams streams) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            streams.Out.Write(System.Text.Encoding.UTF8.GetBytes($"tongming {Version}\n"));
            return ExitStatus.Fine;
        }
    }
}
