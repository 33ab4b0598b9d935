using System.CommandLine;
using System.Text;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Backups;

/// <summary><c>tongming backup</c>: everything into one folder or file.</summary>
internal static class BackupCommandLine
{
    public static Command Create(CommandStreams streams)
    {
        var target = new Argument<string?>("FOLDER")
        {
            HelpName = "[FOLDER]",
            Arity = ArgumentArity.ZeroOrOne,
            Description = "备份写到哪里：还不存在的文件夹，或以 .tar.gz 结尾的文件。不写时在数据文件夹的 backups 里按时间起名。",
        };
        var command = new Command(
            "backup",
            "备份数据库、密钥和全部文件，不用停止网站；写完后重新读取核对。\n退出状态：0 完成；1 没有完成，或者数据原来就有损坏；64 用法不对。"
        )
        {
            target,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(target), streams, cancel));
        return command;
    }

    private static async Task<int> RunAsync(string? target, CommandStreams streams, CancellationToken cancel)
    {
        var options = CommandData.Read();
        await using var here = new Installation(options);
        var make = new MakeBackup(here.Database, here.Files, here.Clock, streams.Error.WriteLine);
        var made = await CommandData.TryAsync(() => make.RunAsync(target ?? Named(options, here.Clock), cancel));
        if (!made.Succeeded)
        {
            await streams.Error.WriteLineAsync(BackupText.Say(made.Refusal));
            return ExitStatus.NotDone;
        }

        streams.Out.Write(Encoding.UTF8.GetBytes(Report(made.Value)));
        return await WarnAsync(made.Value, streams.Error) ? ExitStatus.NotDone : ExitStatus.Fine;
    }

    private static string Named(DataOptions options, LegalClock clock) =>
        Path.Combine(options.Folder, "backups", $"tongming-{clock.Now().Instant.ToOffset(LegalClock.Zone):yyyyMMdd-HHmmss}");

    private static string Report(MakeBackup.Made made)
    {
        var text = new StringBuilder();
        text.Append($"备份完成：{made.Path}\n");
        text.Append($"数据库 {made.Manifest.State.Tables.Values.Sum()} 行，文件 {made.Manifest.Files} 个。\n");
        foreach (var chain in made.Manifest.State.Ledgers)
            text.Append($"台账 {chain.BodyId}：{chain.Entries} 条，末条 {chain.Head}\n");
        text.Append($"校验码（请另行抄存）：{made.Seal}\n");
        return text.ToString();
    }

    private static async Task<bool> WarnAsync(MakeBackup.Made made, TextWriter error)
    {
        foreach (var name in made.Damaged)
            await error.WriteLineAsync($"文件已损坏（备份里也是如此）：{name.Path}");
        if (made.Manifest.State.Broken is { } broken)
            await error.WriteLineAsync(
                $"台账有断点：机关 {broken.BodyId}，第 {broken.Break!.Seq} 条。有人绕过程序改动过数据库，请查明原因。"
            );
        return made.Damaged.Count > 0 || made.Manifest.State.Broken is not null;
    }
}
