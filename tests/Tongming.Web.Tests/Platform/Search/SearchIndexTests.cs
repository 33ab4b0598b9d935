using Tongming.Web.Platform.Data;
using Tongming.Web.Platform.Search;
using Tongming.Web.Tests.Fixture;

namespace Tongming.Web.Tests.Platform.Search;

public abstract class SearchIndexTests<TEngine>(TEngine on)
    where TEngine : TestEngine
{
    private const string Kind = "request";

    private readonly Guid body = Guid.CreateVersion7();
    private int put;

    private protected abstract ISearchIndex Index { get; }

    [Theory]
    [InlineData("公报", true)]
    [InlineData("统计公报", true)]
    [InlineData("经济", true)]
    [InlineData("局", true)]
    [InlineData("云", true)]
    [InlineData("GDP", true)]
    [InlineData("ｇｄｐ", true)]
    [InlineData("2025", true)]
    [InlineData("公报 经济", true)]
    [InlineData("公报，GDP；统计局", true)]
    [InlineData("公报 粮食", false)]
    [InlineData("统经", false)]
    [InlineData("计公司", false)]
    [InlineData("202", false)]
    [InlineData("粮", false)]
    public async Task Words_are_found_where_their_characters_stand_together(string words, bool found)
    {
        var id = await PutAsync("云湖区统计局2025年国民经济和社会发展统计公报，含GDP。");
        Assert.Equal(found ? [id] : [], await FindAsync(words));
    }

    [Fact]
    public async Task A_word_is_not_found_where_only_its_pairs_stand_apart()
    {
        await PutAsync("统计数据由审计局复核。");
        Assert.Empty(await FindAsync("统计局"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ，。")]
    [InlineData("\"")]
    [InlineData("'")]
    public async Task A_question_without_words_finds_nothing(string words)
    {
        await PutAsync("公报");
        Assert.Empty(await FindAsync(words));
    }

    [Theory]
    [InlineData("公报\" OR \"粮食")]
    [InlineData("公报' | '粮食")]
    [InlineData("公报 OR 粮食")]
    [InlineData("公报); DROP TABLE platform_search; --")]
    [InlineData("公报* NEAR(粮食)")]
    [InlineData("words:公报 粮食")]
    public async Task Signs_of_the_engine_mean_nothing(string words)
    {
        await PutAsync("公报");
        Assert.Empty(await FindAsync(words));
        Assert.Single(await FindAsync("公报"));
    }

    [Fact]
    public async Task A_body_finds_only_what_is_its_own()
    {
        var own = await PutAsync("统计公报");
        await PutAsync("统计公报", of: Guid.CreateVersion7());
        await PutAsync("统计公报", kind: "letter");
        Assert.Equal([own], await FindAsync("公报"));
    }

    [Fact]
    public async Task The_newest_text_comes_first_and_no_more_than_asked_for()
    {
        var older = await PutAsync("公报、公报、公报，还是公报；再说说粮食、人口、就业、价格和居民收入等的情况。");
        var newer = await PutAsync("公报一份，其余说的是粮食产量、人口、就业、价格和居民收入等方面的情况。");
        Assert.Equal([newer, older], await FindAsync("公报"));
        Assert.Equal([newer], await FindAsync("公报", 1));
        Assert.Empty(await FindAsync("公报", 0));
    }

    [Fact]
    public async Task However_seldom_or_frequent_a_word_is_the_newest_texts_that_have_it_come_first()
    {
        // More than are looked at one by one to learn how frequent a word is.
        var ids = Enumerable.Range(0, 700).Select(number => new Guid(Convert.FromHexString($"{number:x32}"), bigEndian: true)).ToList();
        await ChangeAsync(async db =>
        {
            foreach (var (number, id) in ids.Index())
            {
                var text = $"常见{(number % 50 == 0 ? "，偶见一回" : "")}{(number == 3 ? "，罕见" : "")}";
                await Index.PutAsync(db, body, Kind, new SearchText(id, text));
            }
        });
        Guid[] now = [.. Enumerable.Range(0, 14).Select(number => ids[650 - (number * 50)])];
        Assert.Equal([ids[699], ids[698], ids[697]], await FindAsync("常见", 3));
        Assert.Equal(now[..5], await FindAsync("偶见", 5));
        Assert.Equal(now, await FindAsync("偶见一回", 20));
        Assert.Equal([ids[3]], await FindAsync("罕见", 3));
        Assert.Empty(await FindAsync("不见", 3));
        await using var db = on.Engine.OpenForReading();
        Assert.Equal(now[5..9], await Index.FindAsync(db, body, new SearchQuestion(Kind, "偶见"), 4, now[4]));
        Assert.Equal([ids[3]], await Index.FindAsync(db, body, new SearchQuestion(Kind, "罕见"), 4, now[4]));
        Assert.Empty(await Index.FindAsync(db, body, new SearchQuestion(Kind, "罕见"), 4, ids[3]));
    }

    [Fact]
    public async Task A_text_that_changed_is_found_by_its_new_words_only()
    {
        var id = await PutAsync("粮食产量");
        await PutAsync("人口普查", id);
        Assert.Empty(await FindAsync("粮食"));
        Assert.Equal([id], await FindAsync("人口"));
    }

    [Fact]
    public async Task What_was_removed_is_not_found_and_may_be_removed_again()
    {
        var id = await PutAsync("粮食产量");
        for (var i = 0; i < 2; i++)
            await ChangeAsync(db => Index.RemoveAsync(db, body, Kind, id));
        Assert.Empty(await FindAsync("粮食"));
    }

    [Fact]
    public async Task A_refused_change_leaves_the_index_as_it_was()
    {
        await on.Changes.SaveAsync<string>(async db =>
        {
            await Index.PutAsync(db, body, Kind, new SearchText(Guid.CreateVersion7(), "粮食产量"));
            return new Refusal("no");
        });
        Assert.Empty(await FindAsync("粮食"));
    }

    [Fact]
    public async Task A_text_without_words_and_a_very_long_one_are_taken()
    {
        await PutAsync("");
        var id = await PutAsync(string.Concat(Enumerable.Range(0x4E00, 15_000).Select(sign => (char)sign)) + new string('Ж', 90_000));
        Assert.Equal([id], await FindAsync("一丁"));
    }

    [Fact]
    public async Task Rebuilding_names_what_was_missing_or_superfluous_and_mends_it()
    {
        var kind = $"k{Guid.NewGuid():N}";
        Guid there = Guid.CreateVersion7(),
            missing = Guid.CreateVersion7();
        var superfluous = await PutAsync("已经没有了", kind: kind);
        await PutAsync("旧的文字", there, kind: kind);
        var texts = new Dictionary<Guid, string> { [there] = "新的文字", [missing] = "漏掉的文字" };
        var source = new SearchSource(
            kind,
            _ => texts.Keys.Select(id => new SearchKey(body, id)).ToAsyncEnumerable(),
            (_, _, ids) =>
                Task.FromResult<IReadOnlyList<SearchText>>([.. ids.Where(texts.ContainsKey).Select(id => new SearchText(id, texts[id]))])
        );
        var rebuild = new RebuildSearch(on.Engine, on.Changes, Index);

        var rebuilt = await rebuild.RunAsync(source);

        Assert.Equal(2, rebuilt.Count);
        Assert.Equal([new SearchKey(body, missing)], rebuilt.Before.Missing);
        Assert.Equal([new SearchKey(body, superfluous)], rebuilt.Before.Superfluous);
        Assert.True((await rebuild.CompareAsync(source)).IsNone);
        await using var db = on.Engine.OpenForReading();
        Assert.Equal(new[] { there, missing }.Order(), (await Index.FindAsync(db, body, new SearchQuestion(kind, "文字"), 9)).Order());
        Assert.Empty(await Index.FindAsync(db, body, new SearchQuestion(kind, "旧的"), 9));
    }

    private async Task<Guid> PutAsync(string text, Guid? id = null, Guid? of = null, string kind = Kind)
    {
        // A millisecond apart: ids of the same one are in no order.
        var thing = id ?? Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddYears(50).AddMilliseconds(put++));
        await ChangeAsync(db => Index.PutAsync(db, of ?? body, kind, new SearchText(thing, text)));
        return thing;
    }

    private Task ChangeAsync(Func<Db, Task> work) =>
        on.Changes.SaveAsync<string>(async db =>
        {
            await work(db);
            return "done";
        });

    private async Task<IReadOnlyList<Guid>> FindAsync(string words, int limit = 20)
    {
        await using var db = on.Engine.OpenForReading();
        return await Index.FindAsync(db, body, new SearchQuestion(Kind, words), limit);
    }
}

public sealed class SearchIndexOnSqliteTests(OnSqlite on) : SearchIndexTests<OnSqlite>(on), IClassFixture<OnSqlite>
{
    private protected override ISearchIndex Index { get; } = new SqliteSearchIndex();
}

public sealed class SearchIndexOnPostgresTests(OnPostgres on) : SearchIndexTests<OnPostgres>(on), IClassFixture<OnPostgres>
{
    private protected override ISearchIndex Index { get; } = new PostgresSearchIndex();
}
