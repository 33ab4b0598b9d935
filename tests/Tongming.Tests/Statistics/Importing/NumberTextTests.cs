using Tongming.Statistics.Cubes;
using Tongming.Statistics.Importing.Labels;

namespace Tongming.Tests.Statistics.Importing;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("12.3", 12.3)]
    [InlineData(" 12.3 ", 12.3)]
    [InlineData("1,234,567.8", 1234567.8)]
    [InlineData("1 234 567", 1234567)]
    [InlineData("１２，３４５．６", 12345.6)]
    [InlineData("　－12.3　", -12.3)]
    [InlineData("—12.3", -12.3)]
    [InlineData("+5", 5)]
    [InlineData("(12.3)", -12.3)]
    [InlineData("（1,234）", -1234)]
    [InlineData(".5", 0.5)]
    [InlineData("1.2E+05", 120000)]
    [InlineData("0", 0)]
    public void A_number_is_read_however_it_is_written(string text, double number)
    {
        var read = NumberText.Read(text)!.Value;
        Assert.Equal((new CubeCell(number, CellStatus.Present), null, '\0'), (read.Cell, read.Note, read.Sign));
    }

    [Theory]
    [InlineData("12.3（初步）", 12.3, CellStatus.Provisional, null)]
    [InlineData("12.3(初步核算数)", 12.3, CellStatus.Provisional, null)]
    [InlineData("12.3p", 12.3, CellStatus.Provisional, null)]
    [InlineData("12.3 r", 12.3, CellStatus.Revised, null)]
    [InlineData("12.3(修订)", 12.3, CellStatus.Revised, null)]
    [InlineData("*12.3", 12.3, CellStatus.Present, "*")]
    [InlineData("12.3*", 12.3, CellStatus.Present, "*")]
    [InlineData("12.3①", 12.3, CellStatus.Present, "①")]
    [InlineData("12.3(含铁路)", 12.3, CellStatus.Present, "含铁路")]
    [InlineData("*12.3（初步）", 12.3, CellStatus.Provisional, "*")]
    public void What_stands_at_a_number_is_status_or_note(string text, double number, CellStatus status, string? note)
    {
        var read = NumberText.Read(text)!.Value;
        Assert.Equal((new CubeCell(number, status), note), (read.Cell, read.Note));
    }

    [Theory]
    [InlineData("", CellStatus.Missing)]
    [InlineData("　", CellStatus.Missing)]
    [InlineData("…", CellStatus.Missing)]
    [InlineData("……", CellStatus.Missing)]
    [InlineData("...", CellStatus.Missing)]
    [InlineData("-", CellStatus.NotApplicable)]
    [InlineData("—", CellStatus.NotApplicable)]
    [InlineData("－－", CellStatus.NotApplicable)]
    [InlineData("/", CellStatus.NotApplicable)]
    [InlineData("×", CellStatus.Confidential)]
    [InlineData("ｘ", CellStatus.Confidential)]
    public void A_sign_is_never_zero(string text, CellStatus status) =>
        Assert.Equal(new CubeCell(double.NaN, status), NumberText.Read(text)!.Value.Cell);

    [Fact]
    public void A_hash_is_missing_and_noted() =>
        Assert.Equal((CubeCell.Missing, "#"), (NumberText.Read("＃")!.Value.Cell, NumberText.Read("#")!.Value.Note));

    [Theory]
    [InlineData("12.3%", 12.3, '%')]
    [InlineData("-5.1％", -5.1, '%')]
    [InlineData("3.2‰", 3.2, '‰')]
    public void A_percentage_is_the_number_before_its_sign(string text, double number, char sign)
    {
        var read = NumberText.Read(text)!.Value;
        Assert.Equal((number, sign), (read.Cell.Number, read.Sign));
    }

    [Theory]
    [InlineData("1,5")]
    [InlineData("1,2345")]
    [InlineData("12.3.4")]
    [InlineData("12.3万")]
    [InlineData("约12")]
    [InlineData("12-13")]
    [InlineData("(12.3")]
    [InlineData("(-12.3)")]
    [InlineData("####")]
    [InlineData("NaN")]
    [InlineData("∞")]
    [InlineData("1e999")]
    [InlineData("0x1F")]
    [InlineData("一百")]
    [InlineData("2025年")]
    public void Anything_else_is_not_guessed_at(string text) => Assert.Null(NumberText.Read(text));
}
