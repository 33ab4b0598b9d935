using Tongming.Texts;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Tests.Platform.Documents.Made;
using static Tongming.Web.Tests.Platform.Documents.Made.OldWordMade;

namespace Tongming.Web.Tests.Platform.Documents;

/// <summary>What our own reader makes of files of Word 97–2003, without any program.</summary>
public sealed class OldWordTextTests
{
    private static readonly DocumentLimits Alone = new() { ProgramFolders = "none" };

    [Fact]
    public async Task Paragraphs_are_lines_whether_their_pieces_are_compressed_or_not()
    {
        var text = (await ReadAsync(new OldWordMade().With("收到\r").With("caf\u00E9 ", compressed: true).With("21件\r").With("\r"))).Text;
        Assert.Equal("收到\ncaf\u00E9 21件\n\n", text.Text);
        Assert.Equal(new Place(2, 6), text.PlaceOf(8));
    }

    [Fact]
    public async Task Either_table_stream_is_read() =>
        Assert.Equal("甲\n", (await ReadAsync(new OldWordMade { Flags = 0x200 }.With("甲\r"))).Text.Text);

    [Fact]
    public async Task Cells_keep_their_columns_and_blank_ones_count()
    {
        var document = await ReadAsync(new OldWordMade().With("表\r").Row([], "规章", "", "0").Row([], "", "一\r二", "").With("后\r"));
        Assert.Equal("规章@0 @1 0@2\n@0 一/二@1 @2", Reading.Describe(document));
        Assert.Equal("第1个表格第2行第2列", document.Text.PlaceOf(document.Text.Text.IndexOf('二')).Part);
        Assert.EndsWith("后\n", document.Text.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_cells_cover_rows_and_columns()
    {
        var document = await ReadAsync(
            new OldWordMade()
                .Row(Cells([0, 1000, 3000], 0x60, 0), "信息", "申请人")
                .Row(Cells([0, 1010, 2000, 3000], 0x20, 0, 0), "", "自然人", "总计")
                .Row(Cells([1000, 2000, 3000], 1, 2), "合", "")
        );
        Assert.Equal("信息@0+1×2 申请人@1+2×1\n自然人@1 总计@2\n合@1+2×1", Reading.Describe(document));
    }

    [Fact]
    public async Task Rows_that_do_not_say_where_their_cells_begin_count_them()
    {
        var document = await ReadAsync(new OldWordMade().Row(Cells([0, 1000, 3000], 0, 0), "甲", "乙").Row([], "丙", "丁"));
        Assert.Equal("甲@0 乙@1\n丙@0 丁@1", Reading.Describe(document));
    }

    [Fact]
    public async Task Formats_too_long_for_their_page_are_found_in_the_stream_of_data()
    {
        var cells = Cells([0, 1000, 3000], 0x60, 0);
        var made = new OldWordMade { Data = [9, 9, (byte)cells.Length, 0, .. cells] }
            .Row([0x46, 0x66, 2, 0, 0, 0], "甲", "乙")
            .Row(Cells([0, 1000, 2000, 3000], 0x20, 0, 0), "", "丙", "丁");
        Assert.Equal("甲@0+1×2 乙@1+2×1\n丙@1 丁@2", Reading.Describe(await ReadAsync(made)));
    }

    [Fact]
    public async Task A_table_in_a_cell_is_the_table_and_the_outer_one_is_only_layout()
    {
        var document = await ReadAsync(
            new OldWordMade()
                .With("外\r", InTable)
                .With("规章\r", [.. Depth(2), 0x4B, 0x24, 1])
                .With("0\r", [.. Depth(2), 0x4B, 0x24, 1])
                .With("\r", [.. Depth(2), 0x4C, 0x24, 1])
                .With("\x07", InTable)
                .With("\x07", RowEnd())
        );
        Assert.Equal("规章@0 0@1", Reading.Describe(document));
        Assert.Single(document.Tables);
    }

    [Fact]
    public async Task Fields_show_their_result_only() =>
        Assert.Equal(
            "见网站7页\n",
            (
                await ReadAsync(
                    new OldWordMade().With("见\x13HYPERLINK \x13 QUOTE \x14x\x15\x14网站\x15\x13 PAGE \x14" + "7\x15\x13XE 词\x15页\r")
                )
            )
                .Text
                .Text
        );

    [Fact]
    public async Task Special_characters_read_as_they_show() =>
        Assert.Equal(
            "甲\n乙-\u00A0丙\t丁\n戊\n",
            (await ReadAsync(new OldWordMade().With("甲\v乙\x1E\u00A0丙\x1F\x02\t丁\x05\f").With("戊\r"))).Text.Text
        );

    [Fact]
    public async Task Tracked_changes_are_read_as_accepted_and_hidden_words_left_out() =>
        Assert.Equal(
            "收到21件，前后\n",
            (
                await ReadAsync(
                    new OldWordMade()
                        .With("收到")
                        .Marked("20", [0x00, 0x08, 1])
                        .With("21")
                        .Marked("暗", [0x3C, 0x08, 1])
                        .Marked("(", [0x09, 0x6A, 1, 0, 2, 0xF0])
                        .With("件，前")
                        .Marked("\r", [0x00, 0x08, 1])
                        .With("后\r")
                )
            )
                .Text
                .Text
        );

    [Fact]
    public async Task A_deleted_row_is_gone()
    {
        var made = new OldWordMade().Row([], "留", "1").With("删\x07", InTable).Marked("\x07", [0x00, 0x08, 1], RowEnd()).With("后\r");
        Assert.Equal("留@0 1@1", Reading.Describe(await ReadAsync(made)));
    }

    [Fact]
    public async Task Text_boxes_stand_behind_the_text() => Assert.Equal("正文\n框内\n", (
                await ReadAsync(
                    new OldWordMade { InBoxes = 3 }
                        .With("正文\r")
                        .With("框内\r")
                )
            ).Text.Text);

    [Fact]
    public async Task Pictures_without_words_are_told()
    {
        var document = await ReadAsync(new OldWordMade().With("甲\x01\r").With("\x01\x08\r"));
        var note = Assert.Single(document.Notes);
        Assert.Equal(SourceNoteKind.Picture, note.Kind);
        Assert.Contains("2 张", note.Message, StringComparison.Ordinal);
        Assert.Equal("document.picture-only", (await Reading.RefuseAsync("a.doc", new OldWordMade().With("\x01\r").File(), Alone)).Code);
    }

    [Fact]
    public async Task Automatic_numbers_are_missed_aloud() =>
        Assert.Equal(
            SourceNoteKind.Conversion,
            Assert.Single((await ReadAsync(new OldWordMade().With("总体情况\r", [0x0B, 0x46, 1, 0]))).Notes).Kind
        );

    [Fact]
    public async Task A_text_over_the_limit_is_refused_not_converted() =>
        Assert.Equal(
            "document.too-long",
            (
                await Reading.RefuseAsync(
                    "a.doc",
                    new OldWordMade().With(new string('文', 1200)).File(),
                    Alone with
                    {
                        MaxTextCharacters = 1000,
                    }
                )
            ).Code
        );

    [Fact]
    public async Task An_encrypted_file_is_told() =>
        Assert.Equal(
            "document.password-protected",
            (
                await Reading.RefuseAsync(
                    "a.doc",
                    new OldWordMade { Flags = 0x100 }
                        .With("甲\r")
                        .File(),
                    Alone
                )
            ).Code
        );

    [Fact]
    public async Task What_a_quick_save_leaves_is_for_a_converter()
    {
        using var programs = new ProgramsMade().With("catdoc", "echo 总体情况");
        var document = await Reading.ReadAsync("a.doc", new OldWordMade().With("甲\r", changes: 0x18).File(), programs.Limits);
        Assert.Equal("总体情况", document.Text.Text);
    }

    [Fact]
    public async Task Chains_that_run_in_circles_end()
    {
        var file = new OldWordMade().With("甲\r").File();
        // The second sector, of the directory, follows itself.
        file[512 + 4] = 1;
        file.AsSpan(512 + 5, 3).Clear();
        Assert.Equal("document.program-missing", (await Reading.RefuseAsync("a.doc", file, Alone)).Code);
    }

    [Fact]
    public async Task A_file_cut_off_anywhere_is_refused_or_read()
    {
        var whole = new OldWordMade().Row(Cells([0, 1000, 3000], 0x60, 0), "信息", "申请人").With("后\r").File();
        for (var length = 600; length < whole.Length; length += 37)
            Assert.True(await Record.ExceptionAsync(() => Reading.TryAsync("a.doc", whole[..length], Alone)) is null, $"{length}");
    }

    private static Task<SourceDocument> ReadAsync(OldWordMade made) => Reading.ReadAsync("a.doc", made.File(), Alone);
}
