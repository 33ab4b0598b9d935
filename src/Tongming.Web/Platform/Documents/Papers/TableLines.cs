using DocumentFormat.OpenXml.Wordprocessing;

namespace Tongming.Web.Platform.Documents.Papers;

/// <summary>Thin lines around and between all cells of a table in a Word document.</summary>
internal static class TableLines
{
    /// <summary>In a colour as six hexadecimal digits, for example <c>000000</c>.</summary>
    public static TableBorders Of(string color)
    {
        return new TableBorders(
            Line<TopBorder>(),
            Line<LeftBorder>(),
            Line<BottomBorder>(),
            Line<RightBorder>(),
            Line<InsideHorizontalBorder>(),
            Line<InsideVerticalBorder>()
        );

        T Line<T>()
            where T : BorderType, new() =>
            new()
            {
                Val = BorderValues.Single,
                Size = 4,
                Color = color,
            };
    }
}
