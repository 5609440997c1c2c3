import { ServerInterceptingCall, type ServerInterceptor } from '@grpc/grpc-js';

/** What one call may have handed to HTTP/2 and not yet sent, before its stream is held back. */
const MESSAGES_IN_FLIGHT = 128;
const BYTES_IN_FLIGHT = 1024 * 1024;

/**
 * Lets the messages of a call gather in its HTTP/2 stream, which sends what it holds in one write.
 * The library hands over a message only when the one before it has left the process: one system call each.
 */
class GatheringCall extends ServerInterceptingCall {
  private messages = 0;
  private bytes = 0;
  private waiting: (() => void) | undefined;

  override sendMessage(message: unknown, callback: () => void): void {
    // Answers that are not bytes already are a few dozen bytes.
    const bytes = Buffer.isBuffer(message) ? message.length : 0;
    this.messages++;
    this.bytes += bytes;
    super.sendMessage(message, () => {
      this.messages--;
      this.bytes -= bytes;
      const { waiting } = this;
      this.waiting = undefined;
      waiting?.();
    });
    if (this.messages < MESSAGES_IN_FLIGHT && this.bytes < BYTES_IN_FLIGHT) callback();
    else this.waiting = callback;
  }
}

export const coalescedWrites: ServerInterceptor = (_method, call) => new GatheringCall(call);
