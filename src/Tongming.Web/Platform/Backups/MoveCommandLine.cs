using System.CommandLine;
using System.Text;
using Npgsql;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Search;

namespace Tongming.Web.Platform.Backups;

/// <summary><c>tongming move-to-postgres</c>: from the embedded database to PostgreSQL.</summary>
internal static class MoveCommandLine
{
    public static Command Create(CommandStreams streams, IReadOnlyList<SearchSource> sources)
    {
        var target = new Option<string>("--to")
        {
            HelpName = "CONNECTION",
            Required = true,
            Description = "空数据库的连接字符串，例如 \"Host=127.0.0.1;Database=tongming;Username=tongming;Password=…\"。",
        };
        var command = new Command(
            "move-to-postgres",
            "把内置数据库的全部内容搬到空的 PostgreSQL 数据库，并逐表核对；先停止网站。原来的数据库不变。\n退出状态：0 完成；1 没有完成；64 用法不对。"
        )
        {
            target,
        };
        command.SetAction((parsed, cancel) => RunAsync(parsed.GetValue(target)!, sources, streams, cancel));
        return command;
    }

    private static async Task<int> RunAsync(
        string target,
        IReadOnlyList<SearchSource> sources,
        CommandStreams streams,
        CancellationToken cancel
    )
    {
        var here = CommandData.Read();
        var move = new MoveToPostgres(here, here with { Postgres = Checked(target) }, sources, streams.Error.WriteLine);
        var moved = await CommandData.TryAsync(() => move.RunAsync(cancel));
        if (!moved.Succeeded)
        {
            await streams.Error.WriteLineAsync(BackupText.Say(moved.Refusal));
            return ExitStatus.NotDone;
        }

        var text =
            $"搬迁完成：{moved.Value.Tables.Values.Sum()} 行，{moved.Value.Ledgers.Count} 份台账与原来相同。\n"
            + "现在把设置 Data:Postgres（环境变量 Data__Postgres）改为上面的连接字符串，再启动网站；文件仍在原来的数据文件夹里。\n";
        streams.Out.Write(Encoding.UTF8.GetBytes(text));
        return ExitStatus.Fine;
    }

    private static string Checked(string connection)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(connection).ToString();
        }
        catch (ArgumentException)
        {
            throw new UsageException("选项 --to 的值不是 PostgreSQL 的连接字符串。");
        }
    }
}
