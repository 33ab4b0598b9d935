using System.CommandLine;
using System.ComponentModel.DataAnnotations;
using Spectre.Console;
using Tongming.Reports;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Documents;

namespace Tongming.Web.Reports.Commands;

/// <summary><c>tongming check</c>: files, folders or standard input to a result on standard output.</summary>
internal static class CheckCommandLine
{
    /// <summary>The command with its options.</summary>
    public static Command Create(CommandStreams streams)
    {
        var paths = new Argument<string[]>("PATH")
        {
            HelpName = "PATH…",
            Arity = ArgumentArity.OneOrMore,
            Description = "文件、文件夹（查找其中的报告），或者 -（标准输入）。",
        };
        var previous = new Option<string?>("--previous") { HelpName = "FILE", Description = "同一机关上一年度的报告；只能核对一个文件。" };
        var subordinates = new Option<string?>("--subordinates")
        {
            HelpName = "FOLDER",
            Description = "下级机关报告的文件夹，核对汇总数；只能核对一个文件。",
        };
        var body = new Option<string?>("--body") { HelpName = "NAME", Description = "报告机关的名称，替代识别出的名称。" };
        var format = new Option<string>("--format")
        {
            HelpName = "text|json",
            Description = "结果的格式，默认 text。",
            DefaultValueFactory = _ => "text",
        };
        var target = new Option<string?>("--out") { HelpName = "FILE", Description = "结果写入文件，不写到标准输出。" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command(
            "check",
            "核对政府信息公开工作年度报告：数字对不对得上，哪里对不上，为什么。\n退出状态：0 没有错误；1 有错误；2 有读不出或不是年度报告的文件；64 用法不对。"
        )
        {
            paths,
            previous,
            subordinates,
            body,
            format,
            target,
        };
        command.SetAction(
            (parsed, cancel) =>
                RunAsync(
                    new CheckCall(
                        parsed.GetValue(paths)!,
                        parsed.GetValue(previous),
                        parsed.GetValue(subordinates),
                        parsed.GetValue(body),
                        parsed.GetValue(format) == "json",
                        parsed.GetValue(target)
                    ),
                    streams,
                    cancel
                )
        );
        return command;
    }

    private static async Task<int> RunAsync(CheckCall call, CommandStreams streams, CancellationToken cancel)
    {
        var (input, skipped) = call.Resolve(streams.In);
        if (input.Files.Count == 0)
            await streams.Error.WriteLineAsync(ReportsText.Say("command.nothing-found", skipped));
        await using var file = call.Out is null ? null : ResultFile.Begin(call.Out);
        var watched = streams.ErrorIsTerminal && input.Files.Count > 1 && call.Paths.Any(Directory.Exists);
        // A bar and a result that run into the same terminal would overwrite each other, so the result waits.
        await using var buffer = watched && file is null && streams.OutIsTerminal ? new MemoryStream() : null;
        var printer = Printer(
            call.Json,
            file?.Stream ?? buffer ?? streams.Out,
            file is null ? streams : streams with { Colours = false, Width = 160 },
            input.Files.Count == 1
        );
        using var _ = printer as IDisposable;
        var status = watched
            ? await Bar(streams.Error)
                .StartAsync(context => PrintAsync(input, printer, context.AddTask("核对", maxValue: input.Files.Count), cancel))
            : await PrintAsync(input, printer, null, cancel);
        printer.Finish(skipped);
        if (buffer is not null)
            streams.Out.Write(buffer.GetBuffer(), 0, (int)buffer.Length);
        if (file is not null)
            await file.FinishAsync();
        return status.Exit;
    }

    private static async Task<CheckStatus> PrintAsync(
        CheckReports.Input input,
        IResultPrinter printer,
        ProgressTask? bar,
        CancellationToken cancel
    )
    {
        var status = new CheckStatus();
        if (input.Files.Count == 0)
            return status;
        var settings = OperatorSettings();
        using var checker = new CheckReports(new DocumentReader(ReportsModule.Limits), settings);
        await foreach (var file in checker.EachAsync(input, cancel))
        {
            status.Count(file);
            printer.Print(file);
            bar?.Increment(1);
        }

        return status;
    }

    /// <summary>The same settings as the server's, from the same places.</summary>
    private static CheckSettings OperatorSettings()
    {
        try
        {
            return CheckOptions.Read(
                new ConfigurationBuilder()
                    .SetBasePath(AppContext.BaseDirectory)
                    .AddJsonFile("appsettings.json", optional: true)
                    .AddEnvironmentVariables()
                    .Build()
            );
        }
        catch (ValidationException problem)
        {
            throw new UsageException(problem.Message);
        }
    }

    private static IResultPrinter Printer(bool json, Stream stream, CommandStreams streams, bool alone) =>
        json ? new JsonPrinter(stream) : new TextPrinter(stream, streams, alone);

    private static Progress Bar(TextWriter error) =>
        Ink.Live(error)
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
}
