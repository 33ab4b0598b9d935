using System.Globalization;
using Tongming.Web.Platform.Hosting;

namespace Tongming.Web.Platform.Security;

/// <summary>Left on a request whose access token opens nothing: the gate ends the request with it.</summary>
/// <param name="Wait">How long to wait before another attempt; zero for not at all.</param>
internal sealed record RefusedToken(TimeSpan Wait)
{
    /// <summary>401, or 429 for who has sent too many.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (Wait <= TimeSpan.Zero)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return Failures
                .Problem(
                    StatusCodes.Status401Unauthorized,
                    "token.refused",
                    "接口令牌不对，或者已经到期、被吊销。请在“我的账户”里重新生成。"
                )
                .ExecuteAsync(context);
        }

        var seconds = (int)Math.Ceiling(Wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Failures
            .Problem(StatusCodes.Status429TooManyRequests, "token.too-often", $"不对的接口令牌送来太多，请 {seconds} 秒后再试。")
            .ExecuteAsync(context);
    }
}
