namespace Tongming.Web.Platform.Hosting;

/// <summary>Methods of HTTP by what they are for.</summary>
internal static class Verbs
{
    /// <summary>An answer, or its headers alone.</summary>
    public static IReadOnlyList<string> Reading { get; } = [HttpMethods.Get, HttpMethods.Head];
}
