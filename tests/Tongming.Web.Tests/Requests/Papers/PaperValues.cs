using Tongming.Requests.Papers;
using Tongming.Web.Platform.Documents.Papers;

namespace Tongming.Web.Tests.Requests.Papers;

/// <summary>Values for every field, as somebody would give them.</summary>
internal static class PaperValues
{
    public static Dictionary<string, PaperValue> All { get; } =
        PaperFields.All.ToDictionary(
            field => field.Name,
            field =>
                field.IsList ? PaperValue.List([field.Example, field.Example + "之二"])
                : field == PaperFields.Relief ? PaperValue.Of(Relief)
                : PaperValue.Of(field.Example)
        );

    public static string Relief => ReliefParagraph.For(new ReliefNotice(ReliefClass.A, false, "××市人民政府")).Value!.Text;

    /// <summary>All values but that one.</summary>
    public static Dictionary<string, PaperValue> Without(string name) =>
        All.Where(one => one.Key != name).ToDictionary(one => one.Key, one => one.Value);

    /// <summary>All values, one of them another.</summary>
    public static Dictionary<string, PaperValue> With(string name, string words) => new(Without(name)) { [name] = PaperValue.Of(words) };
}
