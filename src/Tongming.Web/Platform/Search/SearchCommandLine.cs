using System.CommandLine;
using System.Text;
using Tongming.Web.Platform.Backups;
using Tongming.Web.Platform.Commands;
using Tongming.Web.Platform.Data;

namespace Tongming.Web.Platform.Search;

/// <summary><c>tongming search check</c> and <c>tongming search rebuild</c>: the index of words against the things that it is made of.</summary>
internal static class SearchCommandLine
{
    /// <summary>Exit status where index and things differ.</summary>
    public const int Differs = 1;

    public static Command Create(CommandStreams streams, IReadOnlyList<SearchSource> sources, Func<DataOptions>? data = null)
    {
        var options = data ?? CommandData.Read;
        var check = new Command("check", "比较索引与内容，不改动；不一致时以状态 1 结束。");
        check.SetAction((_, cancel) => CheckAsync(streams, sources, options(), cancel));
        var rebuild = new Command("rebuild", "把全部内容重新编入索引，网站可以照常运行；进度写在标准错误上。");
        rebuild.SetAction((_, cancel) => RebuildAsync(streams, sources, options(), cancel));
        return new Command("search", "搜索：核对或者重建全文索引。") { check, rebuild };
    }

    private static async Task<int> CheckAsync(
        CommandStreams streams,
        IReadOnlyList<SearchSource> sources,
        DataOptions options,
        CancellationToken cancel
    )
    {
        await using var engine = Open(options);
        await using var changes = new Changes(engine);
        var rebuild = new RebuildSearch(engine, changes, IndexOf(options));
        var status = ExitStatus.Fine;
        foreach (var source in sources)
        {
            var drift = await rebuild.CompareAsync(source, cancel);
            status = drift.IsNone ? status : Differs;
            Print(
                streams,
                $"{source.Kind}\t缺 {drift.Missing.Count}\t多 {drift.Superfluous.Count}\t{(drift.IsNone ? "一致" : "不一致，请运行 tongming search rebuild")}"
            );
        }

        return status;
    }

    private static async Task<int> RebuildAsync(
        CommandStreams streams,
        IReadOnlyList<SearchSource> sources,
        DataOptions options,
        CancellationToken cancel
    )
    {
        await using var engine = Open(options);
        await using var changes = new Changes(engine);
        var rebuild = new RebuildSearch(engine, changes, IndexOf(options));
        foreach (var source in sources)
        {
            var progress = new Lines(streams, source.Kind);
            var rebuilt = await rebuild.RunAsync(source, progress, cancel);
            Print(
                streams,
                $"{source.Kind}\t已编入 {rebuilt.Count} 件\t原来缺 {rebuilt.Before.Missing.Count}\t原来多 {rebuilt.Before.Superfluous.Count}"
            );
        }

        return ExitStatus.Fine;
    }

    private static ISearchIndex IndexOf(DataOptions options) => options.UsesPostgres ? new PostgresSearchIndex() : new SqliteSearchIndex();

    private static Engine Open(DataOptions options) =>
        options.UsesPostgres || File.Exists(options.SqliteFile)
            ? new Engine(options)
            : throw new UsageException($"这里没有数据：{options.SqliteFile}。请用环境变量 Data__Folder 说明数据在哪里。");

    private static void Print(CommandStreams streams, string line) => streams.Out.Write(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>A line for every thousand things.</summary>
    private sealed class Lines(CommandStreams streams, string kind) : IProgress<int>
    {
        private int said;

        public void Report(int value)
        {
            if (value / 1000 == said)
                return;
            said = value / 1000;
            streams.Error.WriteLine($"{kind}: {value}");
        }
    }
}
