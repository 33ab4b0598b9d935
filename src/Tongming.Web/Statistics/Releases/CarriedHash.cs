using System.Security.Cryptography;
using System.Text;
using Tongming.Statistics.DataSets;

namespace Tongming.Web.Statistics.Releases;

/// <summary>The hash of what a release carries: the whole files of its versions, so that no digit changes unseen between a check and the release.</summary>
internal static class CarriedHash
{
    /// <summary>64 hexadecimal digits, whatever the order.</summary>
    public static string Of(IEnumerable<Vintage> carried)
    {
        var lines = carried.Select(one => $"{one.DataSetId:N} {one.Id:N} {one.WholeFile} {one.OpenFile}").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }
}
