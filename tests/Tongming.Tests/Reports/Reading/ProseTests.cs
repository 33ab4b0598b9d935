using Tongming.Reports.Reading;

namespace Tongming.Tests.Reports.Reading;

public sealed class ProseTests
{
    private static IReadOnlyList<string> Read(string words)
    {
        var text = SampleReport.TextOf(words);
        return [.. Prose.Sentences(text, OutlineReading.Read(text), TablesRead.Of(text).Extents).Select(sentence => sentence.Text)];
    }

    [Fact]
    public void Wrapped_lines_make_one_sentence_over_a_page_number() =>
        Assert.Contains(
            "加强门户网站和政务新媒体的日常管理,严格执行分级审核和先审后发程序,从严从实把好每一道关口并落实三审三校制度",
            Read(
                "一、总体情况\n   加强门户网站和政务新媒体的日常管理,严格执行分级\n\n      -1-\n审核和先审后发程序,从严从实把好每一道关口\n并落实 三审三校制度。\n二、主动公开政府信息情况\n无。"
            )
        );

    [Fact]
    public void Tables_and_headings_make_no_sentences()
    {
        var sentences = Read(new SampleReport().Words);
        Assert.DoesNotContain(
            sentences,
            sentence => sentence.Contains('|', StringComparison.Ordinal) || sentence.Contains("结转", StringComparison.Ordinal)
        );
        Assert.Contains("2024年将加强培训,进一步提高质量", sentences, StringComparer.Ordinal);
    }

    [Fact]
    public void A_table_with_one_cell_per_line_leaves_the_prose_behind_it()
    {
        var sentences = Read(
            "一、总体情况\n无。\n二、主动公开政府信息情况\n第二十条第(一)项\n信息内容\n本年制发件数\n规章\n0\n3\n行政处罚\n6\n\n积极开展统计普法宣传并且取得了良好成效。\n三、收到和处理政府信息公开申请情况\n无。"
        );
        Assert.Contains("积极开展统计普法宣传并且取得了良好成效", sentences);
        Assert.DoesNotContain(sentences, sentence => sentence.Contains("制发件数", StringComparison.Ordinal));
    }
}
