namespace Tongming.Statistics.PxWeb;

/// <summary>A call for numbers.</summary>
/// <param name="Choices">What it says of dimensions, each at most once.</param>
public sealed record PxWebRequest(IReadOnlyList<PxWebChoice> Choices)
{
    /// <summary>Most codes and expressions of one call.</summary>
    public const int MostExpressions = 200_000;

    /// <summary>The format.</summary>
    public PxWebFormat Format { get; init; } = PxWebFormat.JsonStat2;

    /// <summary>How a table is to look.</summary>
    public PxWebStyle Style { get; init; } = PxWebStyle.Usual;

    /// <summary>Codes of dimensions at the side; none where not said.</summary>
    public IReadOnlyList<string> Stub { get; init; } = [];

    /// <summary>Codes of dimensions at the top; none where not said.</summary>
    public IReadOnlyList<string> Heading { get; init; } = [];

    /// <summary>
    /// Reads the parameters of an address: <c>valuecodes[dimension]</c>, <c>codelist[dimension]</c>, <c>outputvalues[dimension]</c>
    /// (<c>aggregated</c> or <c>single</c>), <c>outputFormat</c>, <c>outputFormatParams</c>, <c>heading</c>, <c>stub</c>, <c>lang</c>; names in any case.
    /// Lists have commas; an item in square brackets is taken whole, so that a code may have a comma: <c>[a,b]</c>. Refused:
    /// <c>pxweb.parameter</c> with name and value for another name with a dimension or another value of outputvalues;
    /// <c>pxweb.twice</c> with the name for one that stands there twice; <c>pxweb.language</c>, <c>pxweb.format</c>, <c>pxweb.format-params</c>;
    /// <c>pxweb.expressions</c> with the limit.
    /// </summary>
    public static Outcome<PxWebRequest> Of(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return PxWebParameters.Read(parameters);
    }

    /// <summary>
    /// Reads the body of a call (<c>VariablesSelection</c>) with the parameters of its address, which give format and style only. An empty
    /// body chooses nothing. Refused as by <see cref="Of(IEnumerable{KeyValuePair{string, string}})"/>; <c>pxweb.body</c> with line and column for
    /// what is no JSON or larger than <see cref="PxWebBody.MostBytes"/>; <c>pxweb.body.member</c> with its name for a member that is not of its form;
    /// <c>pxweb.twice</c> with the dimension.
    /// </summary>
    public static Outcome<PxWebRequest> Of(ReadOnlyMemory<byte> body, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var request = Of(parameters);
        return request.Succeeded ? PxWebBody.Read(body, request.Value) : request;
    }
}
