using System.Text;
using Tongming.Texts;

namespace Tongming.Tests.Texts;

public sealed class WidthsTests
{
    [Theory]
    [InlineData("ＡＢｃ１２３", "ABc123")]
    [InlineData("（甲）　乙", "(甲) 乙")]
    [InlineData("１３８－００００－１２３４", "138-0000-1234")]
    [InlineData("王小明。“内”、外", "王小明。“内”、外")]
    [InlineData("", "")]
    public void Full_width_characters_become_narrow_and_others_stay(string wide, string narrow) =>
        Assert.Equal(narrow, Widths.Narrow(wide));

    // The reason for this type; when it fails, the base library can do it.
    [Fact]
    public void The_base_library_folds_no_widths_without_the_data_of_cultures() =>
        Assert.Equal("Ａ１", "Ａ１".Normalize(NormalizationForm.FormKC));
}
