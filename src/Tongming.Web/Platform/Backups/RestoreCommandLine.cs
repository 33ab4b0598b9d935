using System.CommandLine;
using System.Text;
using Tongming.Web.Platform.Commands;

namespace Tongming.Web.Platform.Backups;

/// <summary><c>tongming restore</c>: a backup into an empty installation.</summary>
internal static class RestoreCommandLine
{
    public static Command Create(CommandStreams streams)
    {
        var source = new Argument<string>("FOLDER") { HelpName = "FOLDER", Description = "备份的文件夹或 .tar.gz 文件。" };
        var despite = new Option<bool>("--despite-broken-ledger") { Description = "备份时台账已有断点的，仍然恢复。" };
        var command = new Command(
            "restore",
            "把备份恢复到空的安装里；先核对备份，再核对恢复的结果，不符的不保留。\n退出状态：0 完成；1 没有恢复；64 用法不对。"
        )
        {
            source,
            despite,
        };
        command.SetAction(
            (parsed, cancel) => RunAsync(new RestoreBackup.Input(parsed.GetValue(source)!, parsed.GetValue(despite)), streams, cancel)
        );
        return command;
    }

    private static async Task<int> RunAsync(RestoreBackup.Input input, CommandStreams streams, CancellationToken cancel)
    {
        await using var here = new Installation(CommandData.Read());
        var restore = new RestoreBackup(here.Engine, here.Database, here.Files, streams.Error.WriteLine);
        var restored = await CommandData.TryAsync(() => restore.RunAsync(input, cancel));
        if (!restored.Succeeded)
        {
            await streams.Error.WriteLineAsync(BackupText.Say(restored.Refusal));
            return ExitStatus.NotDone;
        }

        var text = new StringBuilder($"恢复完成：{restored.Value.State.Tables.Values.Sum()} 行，文件 {restored.Value.Files} 个。\n");
        foreach (var chain in restored.Value.State.Ledgers)
            text.Append($"台账 {chain.BodyId}：{chain.Entries} 条，末条 {chain.Head}\n");
        streams.Out.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return ExitStatus.Fine;
    }
}
