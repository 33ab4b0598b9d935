using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tongming.People;
using Tongming.Web.Platform.Backups;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Ledger;

/// <summary><c>tongming ledger verify</c> and <c>tongming ledger head</c>: the chains, without the web server and without changing anything.</summary>
internal static class LedgerCommandLine
{
    /// <summary>Exit status where a chain is broken or does not hold what was expected.</summary>
    public const int Broken = 1;

    public static Command Create(CommandStreams streams, Func<DataOptions>? data = null)
    {
        var options = data ?? CommandData.Read;
        return new Command("ledger", "台账：核验每个机关的链，或者列出链的末端。") { Verify(streams, options), Head(streams, options) };
    }

    private static Command Verify(CommandStreams streams, Func<DataOptions> data)
    {
        var body = BodyOption();
        var expect = new Option<string?>("--expect")
        {
            HelpName = "序号:摘要",
            Description = "另外检查这一条的摘要与事先抄下的一样（须同时给出 --body）。",
        };
        var command = new Command("verify", "从头核验台账；有一处不对就以状态 1 结束，并说出第一处。") { body, expect };
        command.SetAction(
            async (parsed, cancel) =>
            {
                var only = parsed.GetValue(body);
                var expected = LedgerMark.Parse(parsed.GetValue(expect));
                if (expected is not null && only is null)
                    throw new UsageException("给出 --expect 时要用 --body 说明是哪个机关的台账。");
                await using var opened = await OpenAsync(data());
                await using var db = opened.OpenForReading();
                var names = await NamesAsync(db, cancel);
                var status = ExitStatus.Fine;
                foreach (var chain in await VerifyLedger.RunAsync(db, only, cancel))
                {
                    var problem = chain.Break is { } broken ? LedgerWords.Of(broken) : await DifferenceAsync(db, chain, expected, cancel);
                    status = problem is null ? status : Broken;
                    Print(streams, $"{Name(names, chain.BodyId)}\t{chain.Entries} 条\t{chain.Entries}:{chain.Head}\t{problem ?? "完好"}");
                }

                return status;
            }
        );
        return command;
    }

    private static Command Head(CommandStreams streams, Func<DataOptions> data)
    {
        var body = BodyOption();
        var command = new Command("head", "列出每条链的末端（机关编号、序号:摘要），供抄录留存，以后用 verify --expect 核对。") { body };
        command.SetAction(
            async (parsed, cancel) =>
            {
                await using var opened = await OpenAsync(data());
                await using var db = opened.OpenForReading();
                var only = parsed.GetValue(body);
                var names = await NamesAsync(db, cancel);
                foreach (var id in names.Keys.Where(id => only is null || id == only))
                    if (
                        await db.Set<LedgerEntry>()
                            .Where(one => one.BodyId == id)
                            .OrderByDescending(one => one.Seq)
                            .FirstOrDefaultAsync(cancel) is
                        { } last
                    )
                        Print(streams, $"{id}\t{last.Seq}:{Convert.ToHexStringLower(last.Hash)}\t{names[id]}");
                return ExitStatus.Fine;
            }
        );
        return command;
    }

    private static Option<Guid?> BodyOption() =>
        new("--body") { HelpName = "机关编号", Description = "只看这个机关的台账；省略时看全部。" };

    private static async Task<Engine> OpenAsync(DataOptions options)
    {
        if (!options.UsesPostgres && !File.Exists(options.SqliteFile))
            throw new UsageException($"这里没有数据：{options.SqliteFile}。请用环境变量 Data__Folder 说明数据在哪里。");
        var engine = new Engine(options);
        await using var db = engine.OpenForReading();
        if ((await db.Database.GetAppliedMigrationsAsync()).Any())
            return engine;
        await engine.DisposeAsync();
        throw new UsageException("数据库里还没有台账：请先启动一次网站。");
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(Db db, CancellationToken cancel)
    {
        var names = await db.Set<Body>().OrderBy(body => body.Id).ToDictionaryAsync(body => body.Id, body => body.Name, cancel);
        names[Guid.Empty] = "全系统";
        return names;
    }

    private static string Name(Dictionary<Guid, string> names, Guid id) => $"{id}\t{names.GetValueOrDefault(id, "（已不在）")}";

    private static async Task<string?> DifferenceAsync(Db db, VerifyLedger.Chain chain, LedgerMark? expected, CancellationToken cancel)
    {
        if (expected is not { } mark)
            return null;
        if (mark.Seq > chain.Entries)
            return $"台账只到第 {chain.Entries} 条，抄下的第 {mark.Seq} 条已经不在";
        var entry = await db.Set<LedgerEntry>().SingleAsync(one => one.BodyId == chain.BodyId && one.Seq == mark.Seq, cancel);
        return Convert.ToHexStringLower(entry.Hash) == mark.Hash ? null : $"第 {mark.Seq} 条的摘要与抄下的不一样：整条链被重写过";
    }

    private static void Print(CommandStreams streams, string line) => streams.Out.Write(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>An entry by number and hash, as somebody has written it down.</summary>
    private readonly record struct LedgerMark(long Seq, string Hash)
    {
        public static LedgerMark? Parse(string? text)
        {
            if (text is null)
                return null;
            var parts = text.Split(':');
            return
                parts.Length == 2
                && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
                && seq > 0
                && parts[1].Length == 64
                && parts[1].All(char.IsAsciiHexDigit)
                ? new LedgerMark(seq, parts[1].ToLowerInvariant())
                : throw new UsageException("--expect 的值写作“序号:摘要”，照 tongming ledger head 列出的样子。");
        }
    }
}
